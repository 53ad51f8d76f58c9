package dev.vigia.transactions.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/** Writes JSON into a text. */
public final class JsonText {
    private JsonText() {}

    /** Writes one JSON value. */
    public interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    public static String of(JsonFactory factory, Value value) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = factory.createGenerator(text)) {
            value.write(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }
}
