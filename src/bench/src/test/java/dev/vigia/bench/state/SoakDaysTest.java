package dev.vigia.bench.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.bench.soak.SoakPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakDaysTest {
    private static final SoakDays DAYS = new SoakDays(new SoakPlan(1_000, 65, 1), Duration.ofDays(6));

    @Test
    void looks_areAfterEveryTenthDayTheLastWithPaymentsAndTheLastOfAll() {
        assertEquals(List.of(10, 20, 30, 40, 50, 60, 65, 70, 73), DAYS.looks());
        assertEquals(
                List.of(15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180, 188),
                new SoakDays(new SoakPlan(1_000, 180, 1), Duration.ofDays(6).plusHours(12)).looks());
    }

    @Test
    void steady_isFromTheFirstForgottenToTheLastNewAccount() {
        assertFalse(DAYS.isSteady(16));
        assertTrue(DAYS.isSteady(17));
        assertTrue(DAYS.isSteady(55));
        assertFalse(DAYS.isSteady(56));
    }
}
