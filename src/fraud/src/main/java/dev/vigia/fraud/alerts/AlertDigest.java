package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.vigia.transactions.encoding.JsonCopy;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One figure for a whole set of alerts: two runs over the same transactions have the same, also with another account secret.
 *
 * <p>An account's token and an alert's id depend on the secret. In their place stands what they stand for: the account's first
 * alert in the set, and the transaction that opened the alert.
 */
public final class AlertDigest {
    private static final JsonFactory JSON = new JsonFactory();

    private AlertDigest() {}

    /**
     * SHA-256, as 64 hexadecimal digits, over the sorted alerts, a line each, without the time at which the job's clock
     * says that they were raised. An alert that is given twice counts once.
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
        HashSet<String> told = new HashSet<>();
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (String alert : alerts) {
            AlertKeys read = keys.get(at++);
            if (told.add(read.id + read.account + withoutClock(alert, "", ""))) {
                lines.add(withoutClock(alert, accounts.get(read.account), ids.get(read.id)));
            }
        }
        Collections.sort(lines);
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
