package dev.vigia.fraud.alerts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The form {@value #SCHEMA} in which alerts are published: JSON, under 256 KB. */
public final class AlertJson {
    public static final String SCHEMA = "vigia.alert/1";

    static final String ALERT_ID = "alertId";
    static final String ACCOUNT = "account";
    static final String DETECTED_AT = "detectedAt";

    /** The last character that a queue takes unescaped: SQS takes what XML 1.0 does. Pairs of surrogates lie below it. */
    private static final int LAST_PLAIN = 0xfffd;

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().highestNonEscapedChar(LAST_PLAIN).build();

    private AlertJson() {}

    /** The transactions that made a hit, as a JSON list. */
    public static String evidence(List<Past> evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writeEvidence(evidence, json);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
    }

    public static String of(Alert alert) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField(ALERT_ID, alert.id);
            json.writeStringField("status", alert.status().name());
            json.writeNumberField("revision", alert.revision);
            json.writeStringField(ACCOUNT, alert.account);
            json.writeFieldName("trigger");
            writePayment(alert.trigger, json);
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
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text.toString();
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
        json.writeStringField("transactionId", payment.id);
        json.writeStringField("time", time(payment.time));
        json.writeFieldName("amount");
        json.writeNumber(new BigDecimal(Money.text(payment.amount)));
        json.writeStringField("location", payment.location);
        json.writeEndObject();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
