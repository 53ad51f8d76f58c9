package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.commands.accounting.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kernel by itself over the transactions that a run judged: the yardstick for the run's alerts. */
final class Backtested {
    private Backtested() {}

    /** Fails unless the kernel opens and updates the very alerts of the run. */
    static void assertSameAlerts(Summary summary, Path work, String... options) {
        assertSameAlerts(summary, work.resolve("s3").toString(), options);
    }

    /** @param lake a folder of buckets, or a bucket */
    static void assertSameAlerts(Summary summary, String lake, String... options) {
        List<String> arguments = new ArrayList<>(List.of("backtest", "--lake", lake));
        arguments.addAll(List.of(options));
        StringWriter printed = new StringWriter();
        int exitCode = Vigia.commandLine().setOut(new PrintWriter(printed)).execute(arguments.toArray(String[]::new));
        assertEquals(0, exitCode);
        assertTrue(printed.toString().contains("digest " + summary.alertDigest()), printed::toString);
    }
}
