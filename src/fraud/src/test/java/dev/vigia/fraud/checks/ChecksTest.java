package dev.vigia.fraud.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {
    @Test
    void soundValue_isReturned() {
        assertEquals(3, Checks.atLeast(3, 3, "n"));
        assertEquals(Long.MAX_VALUE, Checks.atLeast(0, Long.MAX_VALUE, "n"));
        assertEquals(5, Checks.between(0, 5, 5, "n"));
        assertEquals(0.5, Checks.between(0.5, 1, 0.5, "n"));
        assertEquals(Duration.ofMillis(1), Checks.positive(Duration.ofMillis(1), "n"));
        assertEquals("x", Checks.text("x", "n"));
        assertEquals("", Checks.present("", "n"));
        Checks.require(true, "n", "never");
    }

    @Test
    void refusal_namesTheValueAndSaysWhatWouldBeRight() {
        refused("`n` is 2. Write 3 or more.", () -> Checks.atLeast(3, 2, "n"));
        refused("`n` is -1. Write 0 or more.", () -> Checks.atLeast(0L, -1L, "n"));
        refused("`n` is 6. Write 0 to 5.", () -> Checks.between(0, 5, 6, "n"));
        refused("`n` is NaN. Write 0.0 to 1.0.", () -> Checks.between(0, 1, Double.NaN, "n"));
        refused(
                "`n` is PT0.0009S. Write a millisecond or more.",
                () -> Checks.positive(Duration.ofNanos(900_000), "n"));
        refused("`n` is PT-1M. Write a millisecond or more.", () -> Checks.positive(Duration.ofMinutes(-1), "n"));
        refused("`n` is missing.", () -> Checks.positive(null, "n"));
        refused("`n` is missing.", () -> Checks.text("", "n"));
        refused("`n` is missing.", () -> Checks.present(null, "n"));
        refused("`n` must be odd.", () -> Checks.require(false, "n", "`n` must be odd."));
    }

    private static void refused(String message, Executable making) {
        InvalidValue refused = assertThrows(InvalidValue.class, making);
        assertEquals(message, refused.getMessage());
        assertEquals("n", refused.name);
    }
}
