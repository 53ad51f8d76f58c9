package dev.vigia.music.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {
    @Test
    void weeks_areThoseOfIso8601() {
        assertEquals("2026-W47", Week.of(LocalDate.of(2026, 11, 21)).toString());
        assertEquals("2026-W53", Week.of(LocalDate.of(2027, 1, 3)).toString());
        assertEquals("2025-W01", Week.of(LocalDate.of(2024, 12, 30)).toString());
    }

    @Test
    void weekBefore_crossesTheYear() {
        assertEquals("2026-W53", Week.parse("2027-W01").before().toString());
        assertEquals("2025-W52", Week.parse("2026-W01").before().toString());
    }

    @Test
    void whatIsNoWeek_isRefused() {
        for (String wrong : new String[] {"2026-W54", "2025-W53", "2026-47", "2026-W7", "2026-W47-1", "", "W47"}) {
            assertThrows(IllegalArgumentException.class, () -> Week.parse(wrong), wrong);
        }
    }
}
