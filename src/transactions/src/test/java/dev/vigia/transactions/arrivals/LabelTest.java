package dev.vigia.transactions.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.rows.Marker;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final Instant AT = Instant.parse("2016-08-09T12:00:00.250Z");
    private static final Origin ORIGIN =
            new Origin("shard", "49", Instant.parse("2016-10-22T00:00:00Z").toEpochMilli());

    @Test
    void label_isReadAsItWasWritten() {
        Label written = new Label("T\"1\u20b9", true, AT.toEpochMilli());
        Arrival arrival = LabelRecords.read(written.bytes(), ORIGIN);
        assertEquals(Encoded.shape(written), Encoded.shape(Rows.label(arrival)));
        assertNull(Rows.fault(arrival));
        assertEquals(Encoded.shape(arrival), Encoded.shape(Encoded.copy(new ArrivalCodec(), arrival)));
        ArrivedLabel waiting = (ArrivedLabel) arrival;
        assertEquals(Encoded.shape(waiting), Encoded.shape(Encoded.copy(new ArrivedLabelCodec(), waiting)));
    }

    @Test
    void label_isReadInAnyOrderAndWithFurtherNames() {
        Label label = Rows.label(read("{\"at\":\"2016-08-09T12:00:00Z\",\"case\":{\"by\":[\"desk\"]},\"fraud\":false,"
                + "\"transactionId\":17}"));
        assertEquals("17", label.transactionId);
        assertFalse(label.fraud);
    }

    @Test
    void id_isTakenAsThatOfATransactionIs() {
        assertEquals("T1", Rows.label(read(label("\" T1 \"", "true", "\"2016-08-09T12:00:00Z\""))).transactionId);
    }

    @Test
    void time_isReadInTheSpellingsThatATransactionsIs() {
        for (String at : new String[] {
            "2016-08-09T12:00:00.250Z",
            "2016-08-09T17:30:00,250+05:30",
            "20160809T173000.25+0530",
            " 2016-08-09 12:00:00.250Z"
        }) {
            assertEquals(AT.toEpochMilli(), Rows.label(read(label("\"T1\"", "true", "\"" + at + "\""))).at, at);
        }
        refused("no offset from UTC. Write Z", label("\"T1\"", "true", "\"2016-08-09T12:00:00\""));
    }

    @Test
    void whatIsNoLabel_saysWhy() {
        refused("a label is a JSON object", "");
        refused("a label is a JSON object", "[]");
        refused("each name once", "{\"transactionId\":\"T1\"");
        refused("each name once", "{\"fraud\":true,\"fraud\":false}");
        refused("text after the end", label("\"T1\"", "true", "\"2016-08-09T12:00:00Z\"") + "{}");
        refused("needs a `transactionId`", "{}");
        refused("needs a `transactionId`", label("null", "true", "\"2016-08-09T12:00:00Z\""));
        refused("needs a `transactionId`", label("\" \"", "true", "\"2016-08-09T12:00:00Z\""));
        refused("needs a `transactionId`", label("\"T1\"", "\"true\"", "\"2016-08-09T12:00:00Z\""));
        refused("needs a `transactionId`", label("\"T1\"", "1", "\"2016-08-09T12:00:00Z\""));
        refused("needs a `transactionId`", label("\"T1\"", "true", "1470744000000"));
        refused("no point in time", label("\"T1\"", "true", "\"2016-08-09\""));
        refused("no point in time", label("\"T1\"", "true", "\"+1000000000-12-31T23:59:59Z\""));
        refused("more than a day after", label("\"T1\"", "true", "\"2016-10-24T00:00:00Z\""));
        refused("before 1900", label("\"T1\"", "true", "\"1816-10-24T00:00:00Z\""));
        refused("1025 characters", label("\"" + "x".repeat(1_025) + "\"", "true", "\"2016-08-09T12:00:00Z\""));
    }

    @Test
    void marker_isReadAsAmongTransactions() {
        assertEquals(AT, Rows.marker(read(new String(new Marker(AT).bytes(), StandardCharsets.UTF_8))).time);
        refused("one time and nothing else", "{\"" + Marker.FIELD + "\":7}");
        refused("more than a day after", "{\"" + Marker.FIELD + "\":\"2017-01-01T00:00:00Z\"}");
    }

    @Test
    void unmatchedLabel_keepsItsBytesAndGivesTheReason() {
        Arrival arrival = read(label("\"T1\"", "true", "\"2016-08-09T12:00:00Z\""));
        Quarantined unmatched = ((ArrivedLabel) arrival).unmatched("no such transaction");
        assertEquals(ReasonCode.UNMATCHED_LABEL, unmatched.fault.reason);
        assertEquals(arrival.bytes, unmatched.bytes);
    }

    private static String label(String id, String fraud, String at) {
        return "{\"transactionId\":" + id + ",\"fraud\":" + fraud + ",\"at\":" + at + "}";
    }

    private static void refused(String reason, String record) {
        Arrival arrival = read(record);
        assertEquals(ReasonCode.BAD_LABEL, Rows.fault(arrival).reason);
        assertTrue(Rows.fault(arrival).detail.contains(reason), Rows.fault(arrival).detail);
        assertNull(Rows.label(arrival));
    }

    private static Arrival read(String record) {
        return LabelRecords.read(record.getBytes(StandardCharsets.UTF_8), ORIGIN);
    }
}
