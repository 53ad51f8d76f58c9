package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.evaluation.generate.cards.CardFile;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the job, which gets its labels a week late, finds the same as the kernel that has them at hand. */
class FeedbackIT {
    private static final Duration DELAY = Duration.ofDays(7);

    @TempDir
    private static Path folder;

    private static Path input;
    private static Path mapping;
    private static Path rules;
    private static DemoRun.Outcome outcome;

    @BeforeAll
    static void run() throws Exception {
        input = folder.resolve("cards.csv");
        mapping = shipped("/dev/vigia/transactions/mappings/handbook.yaml", "mapping.yaml");
        rules = shipped("/dev/vigia/fraud/rules/handbook.yaml", "rules.yaml");
        Files.writeString(rules, forUrgentAlerts(Files.readString(rules)));
        CardFile file = new CardFile(new CardFile.Size(200, 120, 40), 5);
        try (Writer writer = Files.newBufferedWriter(input)) {
            file.write(writer);
        }
        outcome = demo("two").toItsEnd();
    }

    @Test
    void everyLabelOfTheTime_isMatchedOnce() throws Exception {
        Summary.Labels labels = outcome.summary().labels();
        try (LakeReader lake = outcome.lake()) {
            Conservation.assertHolds(outcome, lake);
            long known = lake.number("select count(*) from processed "
                    + "where event_time <= (select max(event_time) from processed) - interval 7 days");
            assertTrue(known > 5_000, () -> known + " labels are too few to show anything");
            assertEquals(new Summary.Labels(known, known, known, 0, 0, 0), labels);
        }
    }

    @Test
    void scores_areThoseOfTheKernelByItself() throws Exception {
        TreeMap<String, String> expected = new TreeMap<>();
        Path scores = folder.resolve("scores.csv");
        vigia(
                "score",
                "--input",
                input.toString(),
                "--mapping",
                mapping.toString(),
                "--rules",
                rules.toString(),
                "--labels",
                "--label-delay",
                DELAY.toString(),
                "--scores",
                scores.toString());
        List<String> lines = Files.readAllLines(scores);
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",");
            expected.put(parts[0], parts[1]);
        }
        TreeMap<String, String> found = new TreeMap<>();
        try (LakeReader lake = outcome.lake()) {
            for (String line : lake.texts("select transaction_id || ',' || (score + nearness) from processed")) {
                String[] parts = line.split(",");
                found.put(parts[0], String.format(Locale.ROOT, "%.6f", Double.parseDouble(parts[1])));
            }
            long hits =
                    lake.number("select count(*) from processed where array_to_string(hits, ' ') like '%labelled%'");
            assertTrue(hits > 50, () -> "only " + hits + " hits by labels");
        }
        assertEquals(expected, found);
    }

    @Test
    void backtest_knowsWhatWasConfirmed_andOpensTheVeryAlertsOfTheJob() throws Exception {
        try (LakeReader lake = outcome.lake()) {
            long alerts =
                    lake.number("select count(*) from alerts where array_to_string(rules, ' ') like '%labelled%'");
            assertTrue(alerts > 10, () -> "only " + alerts + " alerts by labels");
        }
        Backtested.assertSameAlerts(
                outcome.summary(), outcome.work(), "--mapping", mapping.toString(), "--rules", rules.toString());
    }

    @Test
    void alerts_areTheSameAtAnotherParallelism() throws Exception {
        DemoRun.Outcome one = demo("one").atParallelism(1).withShards(1).toItsEnd();
        assertEquals(outcome.summary().alertDigest(), one.summary().alertDigest());
        assertEquals(outcome.summary().labels(), one.summary().labels());
    }

    /** The book with a typology that adds up the hits of a day: among so many frauds every grade would raise thousands of alerts. */
    private static String forUrgentAlerts(String book) {
        String urgent = book.replace("{LOW: 12, MEDIUM: 36, HIGH: 75, CRITICAL: 100}", "{HIGH: 80}")
                .replace("window: PT1S\n    cooldown: P1D", "window: P1D\n    cooldown: P7D");
        assertTrue(urgent.contains("HIGH: 80") && urgent.contains("P7D"), urgent);
        return urgent;
    }

    private static DemoRun demo(String name) {
        return DemoRun.of(input)
                .readBy(mapping)
                .judgedBy(rules)
                .withLabelsAfter(DELAY)
                .in(folder.resolve(name));
    }

    private static String vigia(String... arguments) {
        StringWriter printed = new StringWriter();
        assertEquals(0, Vigia.commandLine().setOut(new PrintWriter(printed)).execute(arguments));
        return printed.toString();
    }

    private static Path shipped(String resource, String name) throws IOException {
        try (InputStream file = SourceMapping.class.getResourceAsStream(resource)) {
            return Files.write(folder.resolve(name), file.readAllBytes());
        }
    }
}
