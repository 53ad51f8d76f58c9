package dev.vigia.commands.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JobFiguresTest {
    @Test
    void sum_changesWithEveryCounterAndNotWithTheClock() {
        JobFigures before = figures(5, 3, 1_000);
        assertEquals(before.sum(), figures(5, 3, 2_000).sum());
        assertNotEquals(before.sum(), figures(6, 3, 1_000).sum());
        assertNotEquals(before.sum(), figures(5, 4, 1_000).sum());
    }

    @Test
    void alerts_areThoseOfAllSeverities() {
        assertEquals(5, new JobFigures(Map.of("alertsLow", 2L, "alertsHigh", 3L, "updated", 7L)).alerts());
    }

    private static JobFigures figures(long received, long processed, long lagMillis) {
        return new JobFigures(Map.of("received", received, "processed", processed, "eventTimeLagMillis", lagMillis));
    }
}
