package dev.vigia.transactions.arrivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vigia.transactions.encoding.JsonCopy;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.SurrogatePairs;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Reads a row from a JSON object, whose names are the source's columns and whose values are single. It takes numbers and
 * booleans as the text they are written with, so that raw stays raw.
 */
final class RowReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final SourceMapping mapping;

    RowReader(SourceMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Reads the rest of an object; afterwards the parser is at its end.
     *
     * @param first the object's first name, which the parser has just read; {@code null} for an object without names
     */
    Row read(JsonParser parser, String first) throws IOException, Unreadable {
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
                // A column that was there has a text by now, if only an empty one: so this is its second.
                throw new Unreadable(ReasonCode.REPEATED_COLUMN, name + " is given twice");
            } else {
                values[index] = whole(text(parser, token), name);
                // The first nested column is enough for the row to be refused.
                nested = nested < 0 && token.isStructStart() ? index : nested;
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new Unreadable(ReasonCode.NOT_JSON, "the row does not end");
        }
        return new Row(values, extra == null ? null : whole(extra.text(), "an unknown column"), nested);
    }

    /** Returns the value's text; of an object or list its JSON, which {@link TransactionReader} refuses and raw keeps. */
    private static String text(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            // An absent column is null in the row, and a column that is null is empty.
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

    /** Columns that the mapping does not name, gathered as one JSON object. */
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
