package dev.vigia.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FetchProgressTest {
    private long nanos;
    private final FetchProgress progress = new FetchProgress(() -> nanos);

    @Test
    void rate_isThatOfThisRun() {
        progress.reached(100_000_000, 600_000_000);
        at(10, 150_000_000);
        assertEquals("150.0 of 600.0 MB, 5.0 MB/s, 0:01:30 left", progress.text());
        assertEquals("150.0 of 600.0 MB", progress.position());
    }

    @Test
    void rate_countsAnewWhenTheDownloadStartsAnew() {
        progress.reached(1_000_000, 2_000_000);
        at(5, 0);
        at(6, 500_000);
        assertEquals("0.5 of 2.0 MB, 0.5 MB/s, 0:00:03 left", progress.text());
    }

    @Test
    void position_isEmptyBeforeAnythingCame() {
        assertEquals("", progress.position());
    }

    private void at(double seconds, long bytes) {
        nanos = (long) (seconds * 1e9);
        progress.reached(bytes, bytes > 2_000_000 ? 600_000_000 : 2_000_000);
    }
}
