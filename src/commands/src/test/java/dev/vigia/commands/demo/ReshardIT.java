package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run finds does not depend on shards that are split or merged in the middle of a replay. */
class ReshardIT {
    private static final int ROWS = 40_000;

    @TempDir
    private static Path folder;

    private static Path input;
    private static Summary quiet;

    @BeforeAll
    static void runQuietly() throws Exception {
        input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 13);
        quiet = DemoRun.of(input).in(folder.resolve("quiet")).toItsEnd().summary();
        assertTrue(quiet.alerts().opened() > 0, quiet::toString);
    }

    @Test
    void splitAndMerge_changeNothing() throws Exception {
        Resharder resharder = new Resharder(ROWS);
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
        assertEquals(quiet.alertDigest(), summary.alertDigest());
        assertEquals(quiet.alerts(), summary.alerts());
        assertEquals(ROWS, summary.processed());
    }
}
