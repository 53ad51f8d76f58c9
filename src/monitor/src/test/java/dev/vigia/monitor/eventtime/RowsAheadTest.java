package dev.vigia.monitor.eventtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowsAheadTest {
    private final RowsAhead ahead = new RowsAhead();

    @Test
    void rows_countUntilTheSlowestShardHasComeAsFar() {
        for (int row = 0; row < 1_000; row++) {
            ahead.add(row);
        }
        assertEquals(1_000, ahead.beyond(-1));
        assertEquals(1_000 - 64, ahead.beyond(63));
        assertEquals(0, ahead.beyond(999));
    }

    @Test
    void rowsOfTheSlowestShard_doNotCount() {
        ahead.add(5);
        assertEquals(0, ahead.beyond(5));
    }

    @Test
    void manyRowsBetweenTwoMarkers_areOneCount() {
        ahead.add(5, 400_000);
        ahead.add(5);
        ahead.add(6);
        assertEquals(400_002, ahead.beyond(4));
        assertEquals(1, ahead.beyond(5));
    }
}
