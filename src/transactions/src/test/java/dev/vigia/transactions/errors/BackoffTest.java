package dev.vigia.transactions.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    @Test
    void delay_doublesUpToTheLongest() {
        assertEquals(Duration.ofMillis(50), backoff.after(1));
        assertEquals(Duration.ofMillis(100), backoff.after(2));
        assertEquals(Duration.ofMillis(3_200), backoff.after(7));
        assertEquals(Duration.ofSeconds(5), backoff.after(8));
        assertEquals(Duration.ofSeconds(5), backoff.after(Integer.MAX_VALUE));
    }

    @Test
    void jitter_movesTheSecondHalfAlone() {
        assertEquals(Duration.ofMillis(25), backoff.after(1, 0));
        assertEquals(Duration.ofNanos(37_500_000), backoff.after(1, 0.5));
        assertEquals(Duration.ofMillis(50), backoff.after(1, 1));
    }

    @Test
    void backoff_refusesDelaysThatCannotBe() {
        for (Duration first : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(6)}) {
            assertThrows(IllegalArgumentException.class, () -> new Backoff(first, Duration.ofSeconds(5)));
        }
    }
}
