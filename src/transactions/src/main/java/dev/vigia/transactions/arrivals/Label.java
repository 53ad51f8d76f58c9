package dev.vigia.transactions.arrivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigia.transactions.rows.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;

/** The verdict on one transaction, found out later: whether it was fraud. */
public final class Label {
    static final String TRANSACTION_ID = "transactionId";
    static final String FRAUD = "fraud";
    static final String AT = "at";

    private static final JsonFactory JSON = new JsonFactory();

    public final String transactionId;
    public final boolean fraud;
    /** When the verdict was known, event time: milliseconds since 1970, UTC. */
    public final long at;

    public Label(String transactionId, boolean fraud, long at) {
        this.transactionId = Objects.requireNonNull(transactionId);
        this.fraud = fraud;
        this.at = at;
        if (transactionId.isEmpty() || transactionId.length() > Limits.LONGEST_TEXT) {
            throw new IllegalArgumentException("Cannot make a label of a transaction id of " + transactionId.length()
                    + " characters. Give 1 to " + Limits.LONGEST_TEXT + ".");
        }
    }

    /** Returns the label as its stream carries it. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField(TRANSACTION_ID, transactionId);
            json.writeBooleanField(FRAUD, fraud);
            json.writeStringField(AT, Instant.ofEpochMilli(at).toString());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return bytes.toByteArray();
    }
}
