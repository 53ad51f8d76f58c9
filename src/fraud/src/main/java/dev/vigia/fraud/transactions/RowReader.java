package dev.vigia.fraud.transactions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Reads a record of the stream: one JSON object, whose names are the source's columns and whose values are single. Numbers
 * and booleans are taken as the text they are written with, so that raw stays raw. One pass over the bytes.
 */
public final class RowReader {
    private static final JsonFactory JSON = new JsonFactory();

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
    Object read(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(ReasonCode.EMPTY_RECORD, "the record has no bytes");
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
        } catch (JsonProcessingException | CharConversionException malformed) {
            throw malformed(malformed);
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed.", impossible);
        }
    }

    private Row row(JsonParser parser, String first) throws IOException, Unreadable {
        String[] values = new String[mapping.columns.size()];
        boolean[] given = new boolean[values.length];
        Extra extra = null;
        for (String name = first; name != null; name = parser.nextFieldName()) {
            int index = mapping.indexOf(name);
            JsonToken token = parser.nextToken();
            if (index < 0) {
                extra = extra == null ? new Extra() : extra;
                extra.copy(parser, name);
            } else if (given[index]) {
                throw new Unreadable(ReasonCode.REPEATED_COLUMN, name + " is given twice");
            } else {
                given[index] = true;
                values[index] = token == JsonToken.VALUE_NULL ? "" : text(parser, token);
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new Unreadable(ReasonCode.NOT_JSON, "the row does not end");
        }
        return new Row(values, extra == null ? null : extra.text());
    }

    /** The value's text; of an object or list its JSON, which {@link TransactionReader} refuses and raw keeps. */
    private static String text(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isStructStart()) {
            return parser.getText();
        }
        StringWriter text = new StringWriter().append(Row.NESTED);
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static Marker marker(JsonParser parser) throws IOException, Unreadable {
        try {
            parser.nextToken();
            Marker marker = new Marker(Instant.parse(parser.getText()));
            if (parser.nextToken() == JsonToken.END_OBJECT) {
                return marker;
            }
        } catch (DateTimeParseException unreadable) {
            // Answered below, like a marker with more fields than one.
        }
        throw new Unreadable(ReasonCode.NOT_A_ROW, "a marker must hold one time and nothing else");
    }

    private static Unreadable notARow(JsonParser parser) throws IOException {
        return parser.currentToken() == null
                ? new Unreadable(ReasonCode.NOT_JSON, "the record is blank")
                : new Unreadable(ReasonCode.NOT_A_ROW, "JSON, but not an object: " + parser.currentToken());
    }

    private static Unreadable malformed(IOException cause) {
        boolean encoding =
                cause instanceof CharConversionException || cause.getMessage().startsWith("Invalid UTF-8");
        if (encoding) {
            return new Unreadable(ReasonCode.NOT_UTF8, "the bytes are not UTF-8");
        }
        long offset = cause instanceof JsonProcessingException
                ? ((JsonProcessingException) cause).getLocation().getByteOffset()
                : -1;
        return new Unreadable(ReasonCode.NOT_JSON, "not JSON at byte " + offset);
    }

    /** Columns that the mapping does not know, gathered as JSON. */
    private static final class Extra {
        private final StringWriter text = new StringWriter();
        private final JsonGenerator json;

        Extra() throws IOException {
            json = JSON.createGenerator(text);
            json.writeStartObject();
        }

        void copy(JsonParser parser, String name) throws IOException {
            json.writeFieldName(name);
            json.copyCurrentStructure(parser);
        }

        String text() throws IOException {
            json.writeEndObject();
            json.close();
            return text.toString();
        }
    }
}
