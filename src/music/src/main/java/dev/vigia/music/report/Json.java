package dev.vigia.music.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes JSON that is indented, for people to read as well. */
final class Json {
    private static final int DIGITS = 3;

    private Json() {}

    /** Writes the content of a document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            content.write(json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Rounds to the millisecond. */
    static BigDecimal seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
