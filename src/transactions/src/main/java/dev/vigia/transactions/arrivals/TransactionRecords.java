package dev.vigia.transactions.arrivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads records of the stream of transactions, one pass over the bytes of each: a row or a {@link Marker}, one JSON object. An
 * instance belongs to one thread.
 */
public final class TransactionRecords {
    /** Numbers may have any length: they are only copied, and {@link TransactionReader} refuses a long one. */
    private static final JsonFactory JSON = JsonFactory.builder()
            // The bytes are UTF-8 by then; detection would take a text with zero bytes for UTF-16 or UTF-32.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final RowReader rows;
    private final TransactionReader transactions;

    public TransactionRecords(SourceMapping mapping, AccountTokens tokens) {
        this.rows = new RowReader(mapping);
        this.transactions = new TransactionReader(mapping, tokens);
    }

    /** Reads a record. Bytes that cannot be read are a {@link RejectedArrival}; it never fails. */
    public Arrival read(byte[] bytes, Origin origin) {
        try {
            refuseEmptyAndOtherEncodings(bytes);
            return parse(bytes, origin);
        } catch (Unreadable unreadable) {
            return RejectedArrival.record(bytes, origin, unreadable.fault);
        }
    }

    private Arrival parse(byte[] bytes, Origin origin) throws Unreadable {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notARow(parser);
            }
            String first = parser.nextFieldName();
            if (Marker.FIELD.equals(first)) {
                Marker marker = marker(parser);
                requireEnd(parser);
                return new ArrivedMarker(bytes, origin, marker.arrivedAt(origin.arrivedAt));
            }
            Row row = rows.read(parser, first);
            requireEnd(parser);
            return arrival(bytes, origin, row);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation());
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed.", impossible);
        }
    }

    private Arrival arrival(byte[] bytes, Origin origin, Row row) {
        try {
            return new ArrivedTransaction(bytes, origin, row, transactions.read(row, origin.arrivedAt));
        } catch (Unreadable unreadable) {
            return RejectedArrival.row(bytes, origin, row, unreadable.fault);
        }
    }

    private static void refuseEmptyAndOtherEncodings(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(ReasonCode.EMPTY_RECORD, "the record has no bytes");
        }
        if (!isUtf8(bytes)) {
            throw new Unreadable(ReasonCode.NOT_UTF8, "the bytes are not UTF-8");
        }
    }

    /** Checks strictly: the JSON parser itself lets overlong forms and encoded halves of surrogate pairs pass. */
    private static boolean isUtf8(byte[] bytes) {
        int at = 0;
        // Most records are ASCII, and need no decoder.
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        try {
            return at == bytes.length
                    || StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, at, bytes.length - at))
                            .hasArray();
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static Marker marker(JsonParser parser) throws IOException, Unreadable {
        return Marker.read(parser)
                .orElseThrow(
                        () -> new Unreadable(ReasonCode.NOT_A_ROW, "a marker must hold one time and nothing else"));
    }

    private static void requireEnd(JsonParser parser) throws IOException, Unreadable {
        if (parser.nextToken() != null) {
            throw new Unreadable(ReasonCode.NOT_JSON, "text after the end of the row");
        }
    }

    private static Unreadable notARow(JsonParser parser) throws IOException {
        return parser.currentToken() == null
                ? new Unreadable(ReasonCode.NOT_JSON, "the record is blank")
                : new Unreadable(ReasonCode.NOT_A_ROW, "JSON, but not an object: " + parser.currentToken());
    }

    /** @param place {@code null} where the parser gave up on the nesting or the length of a name */
    private static Unreadable malformed(JsonLocation place) {
        String what = place == null
                ? "JSON that is nested too deeply, or has a name that is too long"
                : "not JSON at byte " + place.getByteOffset();
        return new Unreadable(ReasonCode.NOT_JSON, what);
    }
}
