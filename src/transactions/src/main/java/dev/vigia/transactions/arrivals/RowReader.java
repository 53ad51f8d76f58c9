package dev.vigia.transactions.arrivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.vigia.transactions.encoding.JsonCopy;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.SurrogatePairs;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a record of the stream: one JSON object, whose names are the source's columns and whose values are single. Numbers
 * and booleans are taken as the text they are written with, so that raw stays raw. One pass over the bytes.
 */
public final class RowReader {
    /** Numbers of any length: they are only ever copied, and a long one is refused for its length further on. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceMapping mapping;

    public RowReader(SourceMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What the bytes hold.
     *
     * @return a {@link Row} or a {@link Marker}
     * @throws Unreadable if the bytes are not a row at all
     */
    public Object read(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(ReasonCode.EMPTY_RECORD, "the record has no bytes");
        }
        if (!isUtf8(bytes)) {
            throw new Unreadable(ReasonCode.NOT_UTF8, "the bytes are not UTF-8");
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notARow(parser);
            }
            String first = parser.nextFieldName();
            Object result = Marker.FIELD.equals(first) ? marker(parser) : row(parser, first);
            if (parser.nextToken() != null) {
                throw new Unreadable(ReasonCode.NOT_JSON, "text after the end of the row");
            }
            return result;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation());
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed.", impossible);
        }
    }

    /** Strictly: the JSON parser itself lets overlong forms and encoded halves of surrogate pairs pass. */
    private static boolean isUtf8(byte[] bytes) {
        int at = 0;
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

    private Row row(JsonParser parser, String first) throws IOException, Unreadable {
        String[] values = new String[mapping.columns.size()];
        int nested = Row.NOTHING_NESTED;
        Extra extra = null;
        for (String name = first; name != null; name = parser.nextFieldName()) {
            int index = mapping.indexOf(name);
            JsonToken token = parser.nextToken();
            if (index < 0) {
                extra = extra == null ? new Extra() : extra;
                extra.take(parser, name);
            } else if (values[index] != null) {
                throw new Unreadable(ReasonCode.REPEATED_COLUMN, name + " is given twice");
            } else {
                values[index] = whole(text(parser, token), name);
                nested = nested < 0 && token.isStructStart() ? index : nested;
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new Unreadable(ReasonCode.NOT_JSON, "the row does not end");
        }
        return new Row(values, extra == null ? null : whole(extra.text(), "an unknown column"), nested);
    }

    /** The value's text; of an object or list its JSON, which {@link TransactionReader} refuses and raw keeps. */
    private static String text(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!token.isStructStart()) {
            return parser.getText();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            JsonCopy.value(parser, json);
        }
        return text.toString();
    }

    private static String whole(String text, String column) throws Unreadable {
        if (!SurrogatePairs.areWhole(text)) {
            throw new Unreadable(ReasonCode.NOT_UTF8, column + " has half a surrogate pair");
        }
        return text;
    }

    private static Marker marker(JsonParser parser) throws IOException, Unreadable {
        Marker marker = Marker.read(parser);
        if (marker == null) {
            throw new Unreadable(ReasonCode.NOT_A_ROW, "a marker must hold one time and nothing else");
        }
        return marker;
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

    /** Columns that the mapping does not know, gathered as JSON. */
    private static final class Extra {
        private final StringWriter text = new StringWriter();
        private final JsonGenerator json;

        Extra() throws IOException {
            json = JSON.createGenerator(text);
            json.writeStartObject();
        }

        void take(JsonParser parser, String name) throws IOException {
            json.writeFieldName(name);
            JsonCopy.value(parser, json);
        }

        String text() throws IOException {
            json.writeEndObject();
            json.close();
            return text.toString();
        }
    }
}
