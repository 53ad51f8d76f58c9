package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.vigia.transactions.encoding.JsonCopy;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One hash for a whole set of alerts. Two runs over the same transactions have the same hash, even with different account
 * secrets.
 *
 * <p>An account's token and an alert's id depend on the secret. So the digest replaces them: the token by the account's first
 * alert in the set, and the id by the transaction that opened the alert.
 */
public final class AlertDigest {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DIGITS = 64;

    private AlertDigest() {}

    /**
     * Returns the SHA-256, as 64 hexadecimal digits, of the sorted alerts, one per line, without {@code detectedAt}. An
     * alert that is given twice counts once.
     *
     * @param alerts as {@link AlertJson} writes them, in any order
     */
    public static String of(Collection<String> alerts) {
        List<AlertKeys> keys = new ArrayList<>();
        Map<String, String> accounts = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (String alert : alerts) {
            AlertKeys read = AlertKeys.of(alert);
            keys.add(read);
            accounts.merge(read.account, read.trigger(), AlertDigest::first);
            ids.merge(read.id, read.opening(), AlertDigest::first);
        }
        HashSet<String> seen = new HashSet<>();
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (String alert : alerts) {
            AlertKeys read = keys.get(at++);
            // Alerts that differ only in the clock are one alert, which the job delivered again after a restart.
            if (seen.add(read.id + read.account + withoutClock(alert, "", ""))) {
                lines.add(withoutClock(alert, accounts.get(read.account), ids.get(read.id)));
            }
        }
        Collections.sort(lines);
        Sha256 digest = new Sha256();
        lines.forEach(line -> digest.add(line).add("\n"));
        return digest.hex(DIGITS);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String withoutClock(String alert, String account, String id) {
        StringWriter text = new StringWriter(alert.length());
        try (JsonParser parser = JSON.createParser(alert);
                JsonGenerator json = JSON.createGenerator(text)) {
            parser.nextToken();
            json.writeStartObject();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals(AlertJson.DETECTED_AT)) {
                    parser.skipChildren();
                } else if (name.equals(AlertJson.ACCOUNT)) {
                    json.writeStringField(name, account);
                } else if (name.equals(AlertJson.ALERT_ID)) {
                    json.writeStringField(name, id);
                } else {
                    json.writeFieldName(name);
                    JsonCopy.value(parser, json);
                }
            }
            json.writeEndObject();
        } catch (IOException noAlert) {
            throw new IllegalArgumentException("The text is not the JSON of an alert.", noAlert);
        }
        return text.toString();
    }
}
