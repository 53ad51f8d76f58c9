package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.generate.cards.CardFile;
import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests episodes of a rule that learns from labels, among card payments whose rows say which are fraud. */
class LabelledEpisodesTest {
    private static final Duration DELAY = Duration.ofDays(7);
    private static final String BOOK = "book: labelled\nrules:\n"
            + "- {id: risky, pattern: risky-counterparty, parameters: {limit: 0.15, enough: 5, days: 7, lasts: P28D},"
            + " owner: me, weight: 40, severity: HIGH}\n"
            + "- {id: large, pattern: reporting-threshold, parameters: {least: 5000}, owner: me, weight: 40,"
            + " severity: HIGH}\n";

    @TempDir
    private Path own;

    private static Scene scene;

    @BeforeAll
    static void tryCards(@TempDir Path folder) throws Exception {
        StringWriter cards = new StringWriter();
        new CardFile(new CardFile.Size(40, 60, 60), 5).write(cards);
        scene = Scene.labelled(
                Files.writeString(folder.resolve("cards.csv"), cards.toString()), handbook(), book(BOOK), DELAY);
    }

    @Test
    void everyEpisode_isTriedAndRight() throws Exception {
        assertEquals(Map.of(), scene.injection.leftOut());
        assertEquals(List.of(), scene.injection.disputed());
        Scorecard card = scene.judged(book(BOOK));
        assertEquals(List.of(), card.failures());
        assertEquals(Set.of("risky", "large"), card.recallByRule().keySet());
        Set<String> shapes = card.lines().stream()
                .filter(line -> line.rule().equals("risky"))
                .map(Scorecard.Line::shape)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "under",
                        "at",
                        "over",
                        "no-fraud",
                        "just-known",
                        "not-yet-known",
                        "too-few",
                        "drip",
                        "window-later",
                        "suspected",
                        "suspicion-over"),
                shapes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit: 0.15 | limit: 0.14
            limit: 0.15 | limit: 0.17
            enough: 5   | enough: 4
            enough: 5   | enough: 6
            days: 7     | days: 6
            days: 7     | days: 8
            lasts: P28D | lasts: PT2419199S
            lasts: P28D | lasts: PT2419201S
            """)
    void limitAStepAway_isFoundOut(String limit, String moved) throws Exception {
        scene.assertNotices(BOOK, "risky", limit, moved);
    }

    @Test
    void counterparties_areNobodyElses() throws Exception {
        Set<String> taken = scene.transactions(scene.original).stream()
                .map(payment -> payment.counterparty)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Transaction> all = scene.triedById();
        for (Episode episode : scene.truth.episodes()) {
            Set<String> own = episode.transactions().stream()
                    .map(id -> all.get(id).counterparty)
                    .collect(Collectors.toSet());
            assertEquals(1, own.size(), episode.id());
            assertTrue(taken.addAll(own), episode.id());
        }
    }

    @Test
    void labels_areThoseOfTheFileAndOfTheEpisodes() throws Exception {
        Set<String> added = scene.truth.transactions();
        Map<Boolean, Long> said = scene.labels(scene.tried).stream()
                .collect(
                        Collectors.partitioningBy(label -> added.contains(label.transactionId), Collectors.counting()));
        assertEquals(scene.labels(scene.original).size(), said.get(false));
        assertTrue(said.get(true) > 0 && said.get(true) < added.size());
    }

    @Test
    void place_standsForACounterpartyThatIsNotNamed() throws Exception {
        String bank = Files.readString(Scene.bank(own, 1_000));
        Path file = Files.writeString(
                own.resolve("labelled.csv"),
                bank.replaceAll("(?m)$(?<!^)", ",0").replaceFirst(",0\n", ",Fraud\n"));
        SourceMapping mapping =
                SourceMapping.parse("labelled.yaml", SourceMapping.kaggleBankText() + "\nlabel: Fraud\n");
        Scene places = Scene.labelled(file, mapping, book(BOOK), DELAY);
        assertEquals(Map.of(), places.injection.leftOut());
        assertEquals(List.of(), places.judged(book(BOOK)).failures());
    }

    @Test
    void withoutLabels_theRuleIsLeftOut() throws Exception {
        Path bank = Scene.bank(own, 1_000);
        assertEquals(
                Map.of("risky: nobody hears of a label without --label-delay", 0),
                Scene.of(bank, Scene.MAPPING, book(BOOK), 1).injection.leftOut());
        assertEquals(
                Map.of("risky: the mapping names no label", 22),
                Scene.labelled(bank, Scene.MAPPING, book(BOOK), DELAY).injection.leftOut());
    }

    private static RuleBook book(String text) {
        return RuleBook.parse("labelled.yaml", text);
    }

    private static SourceMapping handbook() throws Exception {
        try (InputStream text = SourceMapping.class.getResourceAsStream("handbook.yaml")) {
            return SourceMapping.parse("handbook.yaml", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
