package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.vigia.fraud.encoding.JsonCopy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeSet;

/** One figure for a whole set of alerts: two runs over the same transactions have the same. */
public final class AlertDigest {
    private static final JsonFactory JSON = new JsonFactory();

    private AlertDigest() {}

    /**
     * SHA-256, as 64 hexadecimal digits, over the sorted alerts, a line each, without the time at which the job's clock
     * says that they were raised.
     *
     * @param alerts as {@link AlertJson} writes them, in any order
     */
    public static String of(Collection<String> alerts) {
        TreeSet<String> lines = new TreeSet<>();
        for (String alert : alerts) {
            lines.add(withoutClock(alert));
        }
        MessageDigest digest = sha256();
        for (String line : lines) {
            digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder text = new StringBuilder(64);
        for (byte part : digest.digest()) {
            text.append(Character.forDigit(part >> 4 & 15, 16)).append(Character.forDigit(part & 15, 16));
        }
        return text.toString();
    }

    private static String withoutClock(String alert) {
        StringWriter text = new StringWriter(alert.length());
        try (JsonParser parser = JSON.createParser(alert);
                JsonGenerator json = JSON.createGenerator(text)) {
            parser.nextToken();
            json.writeStartObject();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals(AlertJson.DETECTED_AT)) {
                    parser.skipChildren();
                } else {
                    json.writeFieldName(name);
                    JsonCopy.value(parser, json);
                }
            }
            json.writeEndObject();
        } catch (IOException noAlert) {
            throw new IllegalArgumentException("Not an alert's JSON.", noAlert);
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }
}
