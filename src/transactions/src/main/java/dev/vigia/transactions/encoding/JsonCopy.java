package dev.vigia.transactions.encoding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Copies JSON with its numbers as they are written; Jackson's own copying passes them through binary fractions. */
public final class JsonCopy {
    private JsonCopy() {}

    /** Copies the parser's current value, of any depth; afterwards the parser is at its end. */
    public static void value(JsonParser from, JsonGenerator to) throws IOException {
        int depth = event(from, to);
        while (depth > 0) {
            from.nextToken();
            depth += event(from, to);
        }
    }

    /** Copies one event; returns 1 where it opens a level, -1 where it closes one. */
    private static int event(JsonParser from, JsonGenerator to) throws IOException {
        JsonToken token = from.currentToken();
        if (token.isNumeric()) {
            to.writeNumber(from.getText());
        } else {
            to.copyCurrentEvent(from);
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
}
