package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.rules.PushAnswer;
import dev.vigia.commands.rules.RuleStreams;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that alerts depend only on the transactions and on the rules in force at their time. They do not depend on what happens
 * to records on the way, or on the account secret, which each run draws for itself. Every pattern judges, and in the middle of
 * each run another book comes into force.
 */
class DigestIT {
    private static final int ROWS = 40_000;
    /** Rows with the id, time and account of another row, and another amount. */
    private static final int CONFLICTS = 40;

    private static final String JUDGEMENTS =
            "select transaction_id, min(transaction_id) over (partition by account) as account, account_basis, event_time, amount, balance, "
                    + "location, metro, gender, age_band, score, nearness, severity, hits, inconclusive, margins, late, conflict, date from ";

    /** A time within the file, which has 55 days from the first of August. */
    private static final Instant CHANGE = Instant.parse("2016-08-20T08:00:00Z");

    @TempDir
    private static Path folder;

    /** The shipped one with every rule active, and limits at which so few rows meet in a place. */
    private static final String BOOK = RuleBook.shippedText()
            .replace("status: \"off\"", "status: active")
            .replace("status: shadow", "status: active")
            .replace("{accounts: 5, least: 2000, probability: 1.0e-6}", "{accounts: 2, least: 100, probability: 0.01}")
            .replace("{least: 20, probability: 1.0e-6}", "{least: 3, probability: 0.01}")
            .replace(
                    "typologies:\n",
                    "  - {id: conflicting, condition: tx.amount >= 2000000, weight: 10, owner: me}\ntypologies:\n");

    private static Path input;
    private static Path book;
    private static DemoRun.Outcome plain;

    @BeforeAll
    static void runPlainly() throws Exception {
        input = withConflicts(DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 11));
        book = Files.writeString(folder.resolve("book.yaml"), BOOK);
        plain = run(input)
                .in(folder.resolve("plain"))
                .atParallelism(1)
                .withShards(1)
                .first(DigestIT::pushRules)
                .toItsEnd();
        assertTrue(plain.summary().alerts().opened() >= 50, () -> "too few alerts: " + plain.summary());
        try (LakeReader lake = plain.lake()) {
            Conservation.assertHolds(plain, lake);
            assertEquals(
                    CONFLICTS,
                    lake.number("select count(*) from processed where conflict and list_contains(hits, 'conflicting')"),
                    "the larger of two payments under one id, wherever it stands");
            assertEquals(
                    List.of("impossible-travel"),
                    rulesThatNeverMeasured(lake),
                    "an account that is known by its place never moves");
            assertEquals(
                    List.of("1 before", "2 after"),
                    lake.texts("select distinct rule_version || case when event_time < timestamptz '" + CHANGE
                            + "' then ' before' else ' after' end as told from alerts where rule = 'balance-drain' "
                            + "order by told"));
        }
    }

    @Test
    void findings_areTheSameInParallelOverManyShardsWithRowsInAnyOrder() throws Exception {
        DemoRun.Outcome outcome = run(shuffled())
                .in(folder.resolve("parallel"))
                .atParallelism(2)
                .withShards(4)
                .first(DigestIT::pushRules)
                .toItsEnd();
        assertSameFindings(outcome);
        assertEquals(0, outcome.summary().duplicates());
    }

    @Test
    void findings_areTheSameWhenEveryRowComesTwice() throws Exception {
        DemoRun.Outcome outcome = run(input)
                .in(folder.resolve("twice"))
                .everyRowTwice()
                .first(DigestIT::pushRules)
                .toItsEnd();
        assertSameFindings(outcome);
        assertEquals(2 * ROWS, outcome.summary().received());
        assertEquals(2 * ROWS, outcome.summary().raw());
        assertEquals(ROWS, outcome.summary().duplicates());
    }

    @Test
    void findings_areTheSameAfterTheJobWasKilledInTheMiddle() throws Exception {
        Killer killer = new Killer(ROWS);
        Delivered delivered = new Delivered();
        DemoRun.Outcome outcome = run(input)
                .in(folder.resolve("killed"))
                .withShards(4)
                .at(400_000)
                .withCheckpointsEvery(Duration.ofSeconds(1))
                .first(demo -> {
                    delivered.subscribe(demo);
                    pushRules(demo);
                })
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

    /** Returns the rules that neither hit nor measured anything anywhere: they would agree with everything. */
    private static List<String> rulesThatNeverMeasured(LakeReader lake) throws Exception {
        Set<String> measured = new TreeSet<>(lake.texts("select distinct unnest(map_keys(margins)) from processed"));
        return RuleBook.parse("book", BOOK).rules.stream()
                .map(rule -> rule.id)
                .filter(rule -> !measured.contains(rule))
                .toList();
    }

    private static DemoRun run(Path file) {
        return DemoRun.of(file).judgedBy(book);
    }

    /**
     * The book with lower limits for an emptied account, from {@link #CHANGE} on; before anything is sent. It is refused while
     * the rule has its old version.
     */
    private static void pushRules(Demo demo) throws InterruptedException {
        String unsaid = BOOK.replace("{share: 0.98, least: 25000}", "{share: 0.95, least: 20000}");
        String changed = unsaid.replace("id: balance-drain\n    version: 1", "id: balance-drain\n    version: 2");
        try (RuleStreams streams = RuleStreams.of(demo.properties())) {
            ExplainedFailure refused = assertThrows(
                    ExplainedFailure.class,
                    () -> streams.push(new RulePush("p0", CHANGE, unsaid), Duration.ofMinutes(1)));
            assertTrue(
                    refused.getMessage().contains("\"balance-drain\" is not what its version 1 was"),
                    refused::getMessage);
            PushAnswer answer = streams.push(new RulePush("p1", CHANGE, changed), Duration.ofMinutes(1));
            assertEquals(new PushAnswer("default", CHANGE.toString(), List.of()), answer);
        }
    }

    private static void assertSameFindings(DemoRun.Outcome outcome) throws Exception {
        Summary summary = outcome.summary();
        assertEquals(List.of(), summary.problems());
        assertNotEquals(secret(plain), secret(outcome));
        assertEquals(plain.summary().alertDigest(), summary.alertDigest());
        assertEquals(plain.summary().alerts(), summary.alerts());
        assertEquals(ROWS, summary.processed());
        assertEquals(0, summary.quarantined());
        assertEquals(0, summary.late());
        assertEquals(CONFLICTS, summary.conflicts());
        assertEquals(summary.received(), summary.processed() + summary.duplicates());
        try (LakeReader lake = outcome.lake()) {
            lake.tables("plain_", plain.work());
            String here = JUDGEMENTS + "processed";
            String there = JUDGEMENTS + "plain_processed";
            assertEquals(List.of(), lake.texts(here + " except all " + there + " limit 3"), "only here");
            assertEquals(List.of(), lake.texts(there + " except all " + here + " limit 3"), "only in the plain run");
        }
    }

    private static String secret(DemoRun.Outcome outcome) throws IOException {
        return Files.readString(outcome.work().resolve(AccountSecret.FILE));
    }

    /** Adds rows that conflict. Every second one with a large amount stands before the row that it conflicts with. */
    private static Path withConflicts(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int number = 0; number < CONFLICTS; number++) {
            int own = 1 + 2 * number;
            String row = lines.get(own);
            String large = row.substring(0, row.lastIndexOf(',') + 1) + (2_000_000 + number);
            lines.set(own, number % 2 == 0 ? row : large);
            lines.set(own + 1, number % 2 == 0 ? large : row);
        }
        return Files.write(file, lines);
    }

    private static Path shuffled() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(input));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
        return Files.write(folder.resolve("shuffled.csv"), lines);
    }
}
