package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.accounting.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts do not depend on shards that are split or merged in the middle of a replay: they are those of the kernel by itself. */
class ReshardIT {
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    @Test
    void splitAndMerge_changeNothing() throws Exception {
        Resharder resharder = new Resharder(ROWS);
        Path input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 13);
        Summary summary = DemoRun.of(input)
                .in(folder.resolve("changed"))
                .at(300_000)
                .watchedBy(resharder)
                .toItsEnd()
                .summary();
        assertEquals(2, resharder.done());
        assertEquals(List.of(), summary.problems());
        assertEquals(0, summary.late());
        assertEquals(Map.of(), summary.lateByShard());
        assertEquals(ROWS, summary.processed());
        assertTrue(summary.alerts().opened() > 0, summary::toString);
        Backtested.assertSameAlerts(summary, folder.resolve("changed"));
    }
}
