package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private final Deaths deaths = new Deaths();

    @Test
    void ends_withinAMinuteAddUp() {
        assertEquals(1, after(0));
        assertEquals(2, after(30));
        assertEquals(3, after(59));
    }

    @Test
    void ends_ofEarlierMinutesAreForgotten() {
        assertEquals(1, after(0));
        assertEquals(1, after(60));
        assertEquals(2, after(119));
        assertEquals(2, after(120));
    }

    private int after(int seconds) {
        return deaths.addAt(Duration.ofSeconds(seconds).toNanos());
    }
}
