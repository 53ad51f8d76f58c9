package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.encoding.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes alerts as JSON of the schema {@value #SCHEMA}, under 256 KB. Alerts are published in this form. */
public final class AlertJson {
    static final String SCHEMA = "vigia.alert/1";

    static final String ALERT_ID = "alertId";
    static final String ACCOUNT = "account";
    static final String DETECTED_AT = "detectedAt";

    /** The last character that SQS accepts unescaped, because it accepts what XML 1.0 does. Surrogate pairs lie below it. */
    private static final int LAST_PLAIN = 0xfffd;

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().highestNonEscapedChar(LAST_PLAIN).build();

    private AlertJson() {}

    /** Returns the evidence of a hit as a JSON list. */
    public static String evidence(List<Past> evidence) {
        return JsonText.of(JSON, json -> writeEvidence(evidence, json));
    }

    public static String of(Alert alert) {
        return JsonText.of(JSON, json -> write(alert, json));
    }

    private static void write(Alert alert, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField(ALERT_ID, alert.id);
        json.writeStringField("status", alert.status().name());
        json.writeNumberField("revision", alert.revision);
        json.writeStringField(ACCOUNT, alert.account);
        json.writeObjectFieldStart("trigger");
        writeFields(alert.trigger, json);
        // Most sources have payments in one currency alone, and their alerts have no such names.
        if (alert.direction != Direction.OUT) {
            json.writeStringField("direction", alert.direction.key());
        }
        if (alert.currency != null) {
            json.writeStringField("currency", alert.currency);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rules");
        for (Cause cause : alert.causes) {
            writeCause(cause, json);
        }
        json.writeEndArray();
        json.writeStringField("typology", alert.typology);
        json.writeNumberField("score", alert.score);
        json.writeStringField("severity", alert.severity.name());
        json.writeStringField("eventTime", time(alert.trigger.time));
        json.writeStringField(DETECTED_AT, time(alert.detectedAt));
        json.writeEndObject();
    }

    private static void writeCause(Cause cause, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", cause.rule);
        json.writeNumberField("version", cause.version);
        json.writeStringField("severity", cause.severity.name());
        json.writeNumberField("score", cause.weight);
        json.writeNumberField("observed", cause.observed);
        json.writeNumberField("threshold", cause.threshold);
        json.writeStringField("counterfactual", cause.counterfactual);
        json.writeStringField("reason", cause.reason);
        json.writeFieldName("evidence");
        writeEvidence(cause.evidence, json);
        json.writeNumberField("evidenceCount", cause.evidenceCount);
        json.writeStringField("baseline", cause.baseline);
        json.writeEndObject();
    }

    private static void writeEvidence(List<Past> evidence, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Past payment : evidence) {
            writePayment(payment, json);
        }
        json.writeEndArray();
    }

    private static void writePayment(Past payment, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeFields(payment, json);
        json.writeEndObject();
    }

    private static void writeFields(Past payment, JsonGenerator json) throws IOException {
        json.writeStringField("transactionId", payment.id);
        json.writeStringField("time", time(payment.time));
        json.writeFieldName("amount");
        // A double has too few digits for the largest amounts.
        json.writeNumber(new BigDecimal(Money.text(payment.amount)));
        json.writeStringField("location", payment.location);
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
