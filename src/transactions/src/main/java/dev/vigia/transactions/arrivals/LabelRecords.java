package dev.vigia.transactions.arrivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.formats.IsoStamp;
import dev.vigia.transactions.rows.Limits;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Unreadable;
import java.io.IOException;
import java.time.DateTimeException;

/**
 * Reads records of the stream of labels: {@code {"transactionId": "T1", "fraud": true, "at": "2016-09-01T00:00:00Z"}}, or a
 * {@link Marker}. Further names are let pass.
 */
public final class LabelRecords {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LabelRecords() {}

    /** Reads a record. Bytes that cannot be read are a {@link RejectedArrival}; it never fails. */
    public static Arrival read(byte[] bytes, Origin origin) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return parse(parser, bytes, origin);
        } catch (Unreadable unreadable) {
            return RejectedArrival.record(bytes, origin, unreadable.fault);
        } catch (IOException malformed) {
            return RejectedArrival.record(bytes, origin, bad("a label is a JSON object, each name once").fault);
        }
    }

    private static Arrival parse(JsonParser parser, byte[] bytes, Origin origin) throws IOException, Unreadable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw bad("a label is a JSON object");
        }
        String first = parser.nextFieldName();
        Arrival arrival = Marker.FIELD.equals(first)
                ? new ArrivedMarker(bytes, origin, marker(parser, origin.arrivedAt))
                : new ArrivedLabel(bytes, origin, label(parser, first, origin.arrivedAt));
        if (parser.nextToken() != null) {
            throw bad("text after the end of the label");
        }
        return arrival;
    }

    private static Marker marker(JsonParser parser, long arrivedAt) throws IOException, Unreadable {
        Marker marker = Marker.read(parser).orElseThrow(() -> bad("a marker must hold one time and nothing else"));
        refuseUnlikely(marker.time.toEpochMilli(), arrivedAt);
        return marker;
    }

    private static Label label(JsonParser parser, String first, long arrivedAt) throws IOException, Unreadable {
        String transactionId = null;
        Boolean fraud = null;
        String at = null;
        for (String name = first; name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals(Label.TRANSACTION_ID) && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                transactionId = Blanks.strip(parser.getText());
            } else if (name.equals(Label.FRAUD) && value.isBoolean()) {
                fraud = parser.getBooleanValue();
            } else if (name.equals(Label.AT) && value == JsonToken.VALUE_STRING) {
                at = parser.getText();
            }
            // Has an effect on objects and lists alone.
            parser.skipChildren();
        }
        // A value of another type has set nothing, so it counts as missing.
        if (transactionId == null || transactionId.isEmpty() || fraud == null || at == null) {
            throw bad("a label needs a `transactionId`, `fraud` as true or false, and `at`");
        }
        if (transactionId.length() > Limits.LONGEST_TEXT) {
            throw bad("`transactionId` has " + transactionId.length() + " characters");
        }
        return new Label(transactionId, fraud, time(at, arrivedAt));
    }

    private static long time(String text, long arrivedAt) throws Unreadable {
        try {
            IsoStamp stamp = IsoStamp.parse(Blanks.strip(text));
            if (stamp.offset == null) {
                throw bad("`at` has no offset from UTC. Write Z or, for example, +05:30 after the time");
            }
            long time = stamp.local.toInstant(stamp.offset).toEpochMilli();
            refuseUnlikely(time, arrivedAt);
            return time;
        } catch (DateTimeException noTime) {
            throw bad("`at` is no point in time in ISO 8601, such as 2016-09-01T00:00:00Z");
        }
    }

    private static void refuseUnlikely(long time, long arrivedAt) throws Unreadable {
        try {
            Limits.refuseFuture(time, arrivedAt);
            Limits.refuseAncient(time);
        } catch (Unreadable unlikely) {
            throw bad(unlikely.fault.detail);
        }
    }

    private static Unreadable bad(String detail) {
        return new Unreadable(ReasonCode.BAD_LABEL, detail);
    }
}
