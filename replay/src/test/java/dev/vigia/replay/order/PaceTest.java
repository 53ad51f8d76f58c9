package dev.vigia.replay.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void pace_followsEventTime() {
        Pace real = new Pace(1, 5_000, 100);
        assertEquals(100, real.dueNanos(5_000));
        assertEquals(100 + 2_000_000_000L, real.dueNanos(7_000));
        assertEquals(100 + 200_000_000L, new Pace(10, 5_000, 100).dueNanos(7_000));
    }

    @Test
    void pace_reachedIsTheInverseOfDue() {
        Pace pace = new Pace(60, 5_000, 100);
        assertEquals(65_000, pace.reachedMillis(pace.dueNanos(65_000)));
    }

    @Test
    void pace_maxAndRowsWithoutATimeDoNotWait() {
        assertEquals(100, new Pace(Pace.MAX, 5_000, 100).dueNanos(9_000));
        assertEquals(100, new Pace(1, 5_000, 100).dueNanos(PackedRow.NO_TIME));
    }

    @Test
    void pace_thatWouldNeverEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pace(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Pace(Double.NaN, 0, 0));
    }
}
