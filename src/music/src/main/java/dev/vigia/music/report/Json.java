package dev.vigia.music.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** JSON for people to read as well. */
final class Json {
    private static final int DIGITS = 3;

    private Json() {}

    /** What is to be written. */
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

    /** To the millisecond. */
    static BigDecimal seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
