package dev.vigia.transactions.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Rows;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private static final Instant TIME = Instant.parse("2016-08-02T12:00:00Z");

    @Test
    void marker_isNeitherRowNorFault() {
        Arrival arrival = Rows.read(new Marker(TIME).bytes());
        assertEquals(TIME, Rows.marker(arrival).time);
        assertNull(Rows.row(arrival));
        assertNull(Rows.fault(arrival));
        assertNull(Rows.transaction(arrival));
    }

    @Test
    void markerOfASender_saysWhetherItIsTheLast() {
        Arrival more = Rows.read(new Marker(TIME).of("a-1").bytes());
        assertEquals(TIME, Rows.marker(more).time);
        assertEquals("a-1", Rows.marker(more).sender);
        assertFalse(Rows.marker(more).last);
        Arrival last = Rows.read(new Marker(TIME).lastOf("a-1").bytes());
        assertEquals("a-1", Rows.marker(last).sender);
        assertTrue(Rows.marker(last).last);
    }

    @Test
    void markerOfAShard_saysNothingAboutOthers() {
        Marker marker = Rows.marker(
                Rows.read(new Marker(TIME).of("a-1").about("shardId-3").bytes()));
        assertEquals("a-1", marker.sender);
        assertTrue(marker.isAbout("shardId-3"));
        assertFalse(marker.isAbout("shardId-4"));
        assertTrue(new Marker(TIME).isAbout("shardId-4"));
    }

    @Test
    void markerWhoseSenderIsNoName_isAFault() {
        for (String sender : new String[] {"\"\"", "\"a b\"", "\"\\u001b\"", "17", "\"" + "a".repeat(65) + "\""}) {
            Arrival arrival = Rows.read("{\"" + Marker.FIELD + "\":\"" + TIME + "\",\"sender\":" + sender + "}");
            assertEquals(ReasonCode.NOT_A_ROW, Rows.fault(arrival).reason, sender);
        }
    }

    @Test
    void malformedMarker_isAFault() {
        for (String value : new String[] {
            "\"\"", "\"2016-08-02\"", "17", "null", "true", "{}", "[]", "\"+1000000000-12-31T23:59:59.999999999Z\""
        }) {
            Arrival arrival = Rows.read("{\"" + Marker.FIELD + "\":" + value + "}");
            assertEquals(ReasonCode.NOT_A_ROW, Rows.fault(arrival).reason, value);
        }
        assertEquals(
                ReasonCode.NOT_A_ROW,
                Rows.fault(Rows.read("{\"" + Marker.FIELD + "\":\"" + TIME + "\",\"a\":1}")).reason);
        assertEquals(ReasonCode.NOT_JSON, Rows.fault(Rows.read(new String(new Marker(TIME).bytes()) + "x")).reason);
        assertEquals(ReasonCode.NOT_JSON, Rows.fault(Rows.read("{\"" + Marker.FIELD + "\"")).reason);
    }

    @Test
    void markerOfTheFuture_isAFault() {
        Instant future = Instant.parse("9999-01-01T00:00:00Z");
        assertEquals(ReasonCode.FUTURE_TIME, Rows.fault(Rows.read(new Marker(future).bytes())).reason);
    }

    @Test
    void rowWithAMarkersNameFurtherOn_isARow() {
        Arrival arrival = Rows.readRow(Marker.FIELD, TIME.toString());
        assertNotNull(Rows.transaction(arrival));
        assertNull(Rows.marker(arrival));
    }

    @Test
    void time_isTakenDownToTheMillisecond() {
        assertEquals(TIME.plusMillis(1), new Marker(TIME.plusNanos(1_999_999)).time);
        assertEquals(Instant.ofEpochMilli(-1), new Marker(Instant.EPOCH.minusNanos(1)).time);
        assertThrows(ArithmeticException.class, () -> new Marker(Instant.MAX));
    }
}
