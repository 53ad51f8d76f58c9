package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Gate;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.fraud.rules.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate that every change of a pattern or of the shipped book has to pass. */
class WholeWayTest {
    private static final Gate GATE = new Gate(Map.of(Gate.RECALL, 0.95, Gate.SILENT, 0.99, Gate.PER_1000, 2.0));
    private static final int ROWS = 20_000;
    private static final int EPISODES = 20;

    @TempDir
    private Path folder;

    @Test
    void shippedBook_findsWhatCrossesItsLimitsAndIsSilentOtherwise() throws Exception {
        Scene scene = Scene.of(folder, ROWS, EPISODES);
        Scorecard card = scene.judged(Scene.BOOK);
        assertEquals(List.of(), GATE.missed(card), () -> card.failures().toString());
        assertEquals(ROWS, card.background());
        assertEquals(Map.of(), perLineOtherThan(EPISODES, card));
        assertEquals(20, card.recallByRule().size());
        assertEquals(20, card.silentByRule().size());
        assertEquals(List.of(), scene.injection.disputed());
        for (Scorecard.Line line : card.lines()) {
            int expected = line.expected() == Episode.Expected.SILENT ? 0 : EPISODES;
            assertEquals(expected, line.prompt(), line::toString);
        }
    }

    @Test
    void rulesThatAlertNobody_areFoundByTheirHits() throws Exception {
        RuleBook everything = RuleBook.parse("everything.yaml", Scene.EVERYTHING);
        Scene scene = Scene.of(Scene.bank(folder, 2_000), Scene.MAPPING, everything, 5);
        Scorecard card = scene.judged(everything);
        assertEquals(List.of(), card.failures());
        assertEquals(List.of(), scene.injection.disputed());
        assertEquals(23, card.recallByRule().size());
        assertEquals(
                Map.of(
                        "impossible-travel: an account that is known by its location never moves",
                        9 * 5,
                        "identity-inconsistency: an account that is known by its date of birth has one only",
                        9 * 5,
                        "dormant-account/remembered: takes more days than the input has",
                        5,
                        "dormant-account/forgotten: takes more days than the input has",
                        5),
                scene.leftOut());
    }

    @Test
    void impossibleTravel_isFoundWhereAnAccountIsACustomer() throws Exception {
        RuleBook everything = RuleBook.parse("everything.yaml", Scene.EVERYTHING);
        Scene scene = Scene.of(Scene.bank(folder, 2_000), Scene.BY_CUSTOMER, everything, EPISODES);
        Scorecard card = scene.judged(everything);
        assertEquals(List.of(), card.failures());
        Map<Episode.Expected, Integer> right = card.lines().stream()
                .filter(line -> line.rule().equals("impossible-travel"))
                .collect(Collectors.toMap(Scorecard.Line::expected, Scorecard.Line::right, Integer::sum));
        assertEquals(Map.of(Episode.Expected.HIT, 5 * EPISODES, Episode.Expected.SILENT, 4 * EPISODES), right);
    }

    @Test
    void looserBook_isFoundOut() throws Exception {
        Scene scene = Scene.of(folder, 2_000, 5);
        Scorecard card = scene.judged(book("limit: 6, window: PT10M", "limit: 7, window: PT10M"));
        assertTrue(card.recallByRule().get("velocity-10m") < 0.5, card::toString);
        assertTrue(
                GATE.missed(card).stream().anyMatch(missed -> missed.startsWith("recall of velocity-10m is ")),
                card::toString);
    }

    @Test
    void stricterBook_isFoundOut() throws Exception {
        Scene scene = Scene.of(folder, 2_000, 5);
        Scorecard card = scene.judged(book("below: 50000", "below: 50001"));
        assertTrue(card.silentByRule().get("structuring-band") < 1, card::toString);
    }

    private static Map<String, Integer> perLineOtherThan(int episodes, Scorecard card) {
        return card.lines().stream()
                .filter(line -> line.episodes() != episodes)
                .collect(Collectors.toMap(line -> line.rule() + "/" + line.shape(), Scorecard.Line::episodes));
    }

    private static RuleBook book(String limits, String others) {
        String text = RuleBook.shippedText();
        assertTrue(text.contains(limits));
        return RuleBook.parse("other.yaml", text.replace(limits, others));
    }
}
