package dev.vigia.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FetchProgressTest {
    private final StringWriter text = new StringWriter();
    private long nanos;

    @Test
    void progress_aLineEveryTenSecondsByTheRateOfThisRun() {
        FetchProgress progress = new FetchProgress(new PrintWriter(text), false, () -> nanos);
        progress.reached(100_000_000, 600_000_000);
        at(9.9, progress, 105_000_000);
        assertEquals("", text.toString());
        at(10, progress, 150_000_000);
        assertEquals(
                "150.0 of 600.0 MB, 5.0 MB/s, 0:01:30 left", text.toString().strip());
        assertEquals("150.0 of 600.0 MB", progress.position());
    }

    @Test
    void progress_aTerminalsLineIsWrittenOverAndLeftForMessages() {
        FetchProgress progress = new FetchProgress(new PrintWriter(text), true, () -> nanos);
        progress.reached(0, 2_000_000);
        at(1, progress, 1_000_000);
        progress.says("A message.");
        assertEquals(
                "\r1.0 of 2.0 MB, 1.0 MB/s, 0:00:01 left\nA message.\n",
                text.toString().replace("\r\n", "\n"));
    }

    @Test
    void progress_countsAnewWhenItStartsAnew() {
        FetchProgress progress = new FetchProgress(new PrintWriter(text), true, () -> nanos);
        progress.reached(1_000_000, 2_000_000);
        at(5, progress, 0);
        at(6, progress, 500_000);
        assertEquals("\r0.5 of 2.0 MB, 0.5 MB/s, 0:00:03 left", text.toString());
    }

    private void at(double seconds, FetchProgress progress, long bytes) {
        nanos = (long) (seconds * 1e9);
        progress.reached(bytes, bytes > 2_000_000 ? 600_000_000 : 2_000_000);
    }
}
