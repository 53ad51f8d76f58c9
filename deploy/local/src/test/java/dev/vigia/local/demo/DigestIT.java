package dev.vigia.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found depends on which transactions there are, and on nothing that happens to them on the way. */
class DigestIT {
    private static final int ROWS = 40_000;
    private static final String JUDGEMENTS =
            "select transaction_id, account, account_basis, event_time, amount, balance, "
                    + "location, metro, gender, age_band, score, severity, hits, inconclusive, margins, late, date from ";

    @TempDir
    private static Path folder;

    private static Path input;
    private static DemoRun.Outcome plain;

    @BeforeAll
    static void runPlainly() throws Exception {
        input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 11);
        plain = DemoRun.of(input)
                .in(folder.resolve("plain"))
                .atParallelism(1)
                .withShards(1)
                .toItsEnd();
        assertTrue(plain.summary().alerts().opened() >= 50, () -> "too few alerts: " + plain.summary());
        try (LakeReader lake = plain.lake()) {
            Conservation.assertHolds(plain, lake);
        }
    }

    @Test
    void findings_areTheSameInParallelOverManyShardsWithRowsInAnyOrder() throws Exception {
        DemoRun.Outcome outcome = DemoRun.of(shuffled())
                .in(folder.resolve("parallel"))
                .atParallelism(2)
                .withShards(4)
                .toItsEnd();
        assertSameFindings(outcome);
        assertEquals(0, outcome.summary().duplicates());
    }

    @Test
    void findings_areTheSameWhenEveryRowComesTwice() throws Exception {
        DemoRun.Outcome outcome =
                DemoRun.of(input).in(folder.resolve("twice")).everyRowTwice().toItsEnd();
        assertSameFindings(outcome);
        assertEquals(2 * ROWS, outcome.summary().received());
        assertEquals(2 * ROWS, outcome.summary().raw());
        assertEquals(ROWS, outcome.summary().duplicates());
    }

    @Test
    void findings_areTheSameAfterTheJobWasKilledInTheMiddle() throws Exception {
        Killer killer = new Killer(ROWS);
        Delivered delivered = new Delivered();
        DemoRun.Outcome outcome = DemoRun.of(input)
                .in(folder.resolve("killed"))
                .withShards(4)
                .at(400_000)
                .withCheckpointsEvery(Duration.ofSeconds(1))
                .first(delivered::subscribe)
                .watchedBy(killer)
                .toItsEnd(delivered::collect);
        assertTrue(killer.hasKilled(), "the job was not killed");
        assertEquals(1, outcome.summary().jobRestarts());
        assertSameFindings(outcome);
        assertEquals(0, outcome.summary().duplicates());
        assertEquals(ROWS, outcome.summary().raw());
        try (LakeReader lake = outcome.lake()) {
            Set<String> alerts = new TreeSet<>(lake.texts("select alert_id from alerts"));
            assertEquals(alerts, delivered.idsInQueue(), "in the queue, repeats aside");
            assertEquals(alerts, delivered.table().keySet(), "in the table");
        }
    }

    private static void assertSameFindings(DemoRun.Outcome outcome) throws Exception {
        Summary summary = outcome.summary();
        assertEquals(List.of(), summary.problems());
        assertEquals(plain.summary().alertDigest(), summary.alertDigest());
        assertEquals(plain.summary().alerts(), summary.alerts());
        assertEquals(ROWS, summary.processed());
        assertEquals(0, summary.quarantined());
        assertEquals(0, summary.late());
        assertEquals(summary.received(), summary.processed() + summary.duplicates());
        try (LakeReader lake = outcome.lake()) {
            lake.tables("plain_", plain.work());
            String here = JUDGEMENTS + "processed";
            String there = JUDGEMENTS + "plain_processed";
            assertEquals(List.of(), lake.texts(here + " except all " + there + " limit 3"), "only here");
            assertEquals(List.of(), lake.texts(there + " except all " + here + " limit 3"), "only in the plain run");
        }
    }

    private static Path shuffled() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(input));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
        return Files.write(folder.resolve("shuffled.csv"), lines);
    }
}
