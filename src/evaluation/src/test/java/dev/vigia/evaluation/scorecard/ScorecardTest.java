package dev.vigia.evaluation.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Episode LOUD =
            new Episode("v/at/1", "v", "at", Episode.Expected.ALERT, List.of("a", "b", "c"), 1);
    private static final Episode LOUD_TOO =
            new Episode("v/at/2", "v", "at", Episode.Expected.ALERT, List.of("d", "e", "f"), 1);
    private static final Episode QUIET =
            new Episode("w/under/1", "w", "under", Episode.Expected.SILENT, List.of("g", "h"), null);
    private static final Truth TRUTH =
            new Truth(Truth.SCHEMA, 1, "book", Map.of("v", 1, "w", 1), List.of(LOUD, LOUD_TOO, QUIET));
    private static final Episode RECORDED =
            new Episode("s/at/1", "s", "at", Episode.Expected.HIT, List.of("i", "j"), 1);
    private static final Map<String, List<String>> ALL = hits("a", "b", "c", "d", "e", "f", "g", "h");

    @Test
    void whatWasExpected_isRight() {
        Scorecard card = card(
                new Raised("takeover", "b", List.of("v"), 0),
                new Raised("takeover", "c", List.of("u", "v"), 1),
                new Raised("u", "d", List.of("u"), 0),
                new Raised("v", "f", List.of("v"), 0));
        assertEquals(List.of(), card.failures());
        assertEquals(1, card.recall());
        assertEquals(Map.of("v", 1.0), card.recallByRule());
        assertEquals(1, card.silent());
        assertEquals(1, card.lines().get(0).prompt());
        assertEquals(2.5, card.lines().get(0).detectedAt());
        assertNull(card.lines().get(1).detectedAt());
    }

    @Test
    void silence_isAFailureWhereAnAlertIsExpected() {
        Scorecard card = card(new Raised("v", "b", List.of("v"), 0));
        assertEquals(0.5, card.recall());
        assertFailure("no alert; expected from transaction 2 of 3 on", card);
    }

    @Test
    void alertOfAnotherRule_isNoDetection() {
        assertFailure(
                "no alert names the rule; there is one by u",
                card(new Raised("v", "b", List.of("v"), 0), new Raised("u", "e", List.of("u"), 0)));
    }

    @Test
    void alertBeforeTheLimit_isAFailure() {
        assertFailure(
                "alert on transaction 1 of 3, before transaction 2",
                card(new Raised("v", "b", List.of("v"), 0), new Raised("v", "d", List.of("v"), 0)));
    }

    @Test
    void anyAlert_isAFailureWhereSilenceIsExpected() {
        Scorecard card = card(
                new Raised("v", "b", List.of("v"), 0),
                new Raised("v", "e", List.of("v"), 0),
                new Raised("u", "h", List.of("u"), 0));
        assertFailure("alert by u on transaction 2 of 2", card);
        assertEquals(0, card.silent());
        assertEquals(1, card.recall());
    }

    @Test
    void transactionsThatWereNotJudged_areAFailure() {
        List<Raised> alerts = List.of(new Raised("v", "b", List.of("v"), 0), new Raised("v", "e", List.of("v"), 0));
        Scorecard card = Scorecard.of(TRUTH, new Findings(alerts, hits("a", "b", "c", "d", "e", "f"), 10));
        assertFailure("2 of 2 transactions were not judged", card);
    }

    @Test
    void alertsOfTheBackground_areCountedOnceEach() {
        Scorecard card = card(
                new Raised("v", "b", List.of("v"), 0),
                new Raised("v", "e", List.of("v"), 0),
                new Raised("u", "other", List.of("u"), 0),
                new Raised("u", "another", List.of("u", "v"), 1));
        assertEquals(1, card.backgroundAlerts());
        assertEquals(2.0, card.alertsPer1000());
    }

    @Test
    void gate_namesTheBoundsThatAreNotKept() {
        Scorecard card = card(new Raised("v", "b", List.of("v"), 0), new Raised("u", "other", List.of("u"), 0));
        assertEquals(List.of(), new Gate(Map.of("recall", 0.5, "silent", 1.0, "per1000", 2.0)).missed(card));
        assertEquals(
                List.of("recall of v is 0.5000, not 0.95 or more", "alerts per 1,000 are 2.0000, not 1.5 or less"),
                new Gate(Map.of("recall", 0.95, "per1000", 1.5)).missed(card));
        assertThrows(IllegalArgumentException.class, () -> new Gate(Map.of("precision", 1.0)));
    }

    @Test
    void gate_isNotKeptByWhatCannotBeMeasured() {
        Truth nothing = new Truth(Truth.SCHEMA, 1, "book", Map.of(), List.of());
        Scorecard card = Scorecard.of(nothing, new Findings(List.of(), Map.of(), 0));
        assertEquals(
                List.of(
                        "recall is not known, not 0.95 or more",
                        "silent is not known, not 0.99 or more",
                        "alerts per 1,000 are not known, not 2.0 or less"),
                new Gate(Map.of("recall", 0.95, "silent", 0.99, "per1000", 2.0)).missed(card));
    }

    @Test
    void recordedHits_areWhatCountsOfARuleThatAlertsNobody() {
        Scorecard card = recorded(List.of("r"), List.of("r", "s"));
        assertEquals(List.of(), card.failures());
        assertEquals(Map.of("s", 1.0), card.recallByRule());
        assertEquals(1, card.lines().get(0).prompt());
        assertFailure("no hit; expected from transaction 2 of 2 on", recorded(List.of("r"), List.of("r")));
        assertFailure("hit on transaction 1 of 2, before transaction 2", recorded(List.of("s"), List.of("s")));
    }

    @Test
    void recordedHit_isAFailureWhereSilenceIsExpected() {
        Truth quiet = new Truth(Truth.SCHEMA, 1, "book", Map.of("w", 1), List.of(QUIET));
        Map<String, List<String>> others = Map.of("g", List.of("v"), "h", List.of());
        assertEquals(1, Scorecard.of(quiet, new Findings(List.of(), others, 0)).silent());
        Map<String, List<String>> own = Map.of("g", List.of(), "h", List.of("v", "w"));
        assertFailure("hit on transaction 2 of 2", Scorecard.of(quiet, new Findings(List.of(), own, 0)));
    }

    private static Scorecard recorded(List<String> first, List<String> second) {
        Truth truth = new Truth(Truth.SCHEMA, 1, "book", Map.of("s", 1), List.of(RECORDED));
        return Scorecard.of(truth, new Findings(List.of(), Map.of("i", first, "j", second), 0));
    }

    /** Returns the entries of transactions that were judged and that no rule hit. */
    private static Map<String, List<String>> hits(String... transactions) {
        return Arrays.stream(transactions).collect(Collectors.toMap(Function.identity(), none -> List.of()));
    }

    private static Scorecard card(Raised... alerts) {
        return Scorecard.of(TRUTH, new Findings(Arrays.asList(alerts), ALL, 500));
    }

    private static void assertFailure(String what, Scorecard card) {
        assertEquals(
                List.of(what),
                card.failures().stream().map(Scorecard.Failure::what).toList());
    }
}
