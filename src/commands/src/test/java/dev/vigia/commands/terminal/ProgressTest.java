package dev.vigia.commands.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress = new Progress(10_000, new PrintWriter(out), nanos::get);

    @Test
    void progress_isSilentForTwoSeconds() {
        nanos.set(1_999_000_000);
        progress.accept(5_000);
        assertEquals("", out.toString());
    }

    @Test
    void progress_saysRateAndRestOnceInTwoSeconds() {
        nanos.set(2_000_000_000);
        progress.accept(4_000);
        progress.accept(4_100);
        assertEquals(
                "4,000 of 10,000 rows, 2,000 a second, 3 s left", out.toString().strip());
    }
}
