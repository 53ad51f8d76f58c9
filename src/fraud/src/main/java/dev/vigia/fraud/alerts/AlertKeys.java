package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** The fields that identify an alert and its account, read from the alert's JSON. */
final class AlertKeys {
    private static final JsonFactory JSON = new JsonFactory();

    String id = "";
    String account = "";
    private String revision = "";
    private String time = "";
    private String transaction = "";
    private String subject = "";

    private AlertKeys() {}

    static AlertKeys of(String alert) {
        AlertKeys keys = new AlertKeys();
        try (JsonParser parser = JSON.createParser(alert)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                keys.read(name, parser);
            }
            return keys;
        } catch (IOException noAlert) {
            throw new IllegalArgumentException("The text is not the JSON of an alert.", noAlert);
        }
    }

    /** Returns the time and id of the transaction that raised this revision. The smallest of several texts is the earliest. */
    String trigger() {
        return time + ' ' + transaction;
    }

    /** Returns revision, {@link #trigger} and source of the alert. The smallest of several texts is the opening one. */
    String opening() {
        return revision + ' ' + trigger() + ' ' + subject;
    }

    private void read(String name, JsonParser parser) throws IOException {
        switch (name) {
            case AlertJson.ALERT_ID:
                id = parser.getText();
                break;
            case AlertJson.ACCOUNT:
                account = parser.getText();
                break;
            case "revision":
                // Leading zeros, so that texts compare as the numbers do.
                revision = String.format(Locale.ROOT, "%010d", parser.getLongValue());
                break;
            case "eventTime":
                time = parser.getText();
                break;
            case "typology":
                // Follows `rules` in the JSON, so that a typology replaces the id of its first rule.
                subject = parser.currentToken() == JsonToken.VALUE_NULL ? subject : parser.getText();
                break;
            case "trigger":
                transaction = field("transactionId", parser);
                break;
            case "rules":
                parser.nextToken();
                subject = parser.currentToken() == JsonToken.START_OBJECT ? field("id", parser) : "";
                // Skips the other hits. skipChildren() does nothing at the end of an object.
                while (parser.currentToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    parser.nextToken();
                }
                break;
            default:
                parser.skipChildren();
        }
    }

    /** Returns a field of the current object, and leaves the parser at the object's end. */
    private static String field(String wanted, JsonParser parser) throws IOException {
        String found = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            found = name.equals(wanted) ? parser.getText() : found;
            parser.skipChildren();
        }
        return found;
    }
}
