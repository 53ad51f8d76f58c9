package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import java.nio.file.Path;
import java.util.HashMap;
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

/** Tests episodes of the rules that compare a payment with those of others, in an input with enough of them. */
class ComparedLimitsTest {
    private static final Set<String> RULES =
            Set.of("peer-outlier", "protected-customer", "first-sight", "same-amount-ring", "place-burst");

    @TempDir
    private static Path folder;

    /** The book with one more rule, whose limit among peers is lower than its limit for a single amount. */
    private static final String TEXT = Scene.EVERYTHING.replace(
            "\ntypologies:",
            "\n  - id: protected-outlier\n    version: 1\n    pattern: protected-customer\n"
                    + "    parameters: {large: 300000, limit: 3, least: 10000, enough: 30}\n"
                    + "    severity: INFO\n    weight: 0\n    owner: fraud-desk\n\ntypologies:");

    private static final RuleBook BOOK = RuleBook.parse("all.yaml", TEXT);
    private static Scene scene;

    @BeforeAll
    static void tryEveryRule() throws Exception {
        scene = Scene.of(Scene.bank(folder, 6_000), Scene.MAPPING, BOOK, 4);
    }

    @Test
    void everyRule_isTriedAndRight() throws Exception {
        Scorecard card = scene.judged(BOOK);
        assertEquals(List.of(), card.failures());
        assertEquals(List.of(), scene.injection.disputed());
        assertTrue(card.recallByRule().keySet().containsAll(RULES));
        assertTrue(card.silentByRule().keySet().containsAll(RULES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peer-outlier       | limit: 4.25        | limit: 4.249
            peer-outlier       | limit: 4.25        | limit: 4.251
            peer-outlier       | enough: 100        | enough: 31
            peer-outlier       | enough: 100        | enough: 1000
            protected-customer | large: 25000       | large: 24999.99
            protected-customer | large: 25000       | large: 25000.01
            protected-outlier  | limit: 3           | limit: 2.999
            protected-outlier  | limit: 3           | limit: 3.001
            first-sight        | least: 50000       | least: 49999.99
            first-sight        | least: 50000       | least: 50000.01
            first-sight        | known: P30D        | known: PT2591999S
            first-sight        | known: P30D        | known: PT2592001S
            first-sight        | warm-up: P14D      | warm-up: P13D
            first-sight        | warm-up: P14D      | warm-up: PT1209601S
            same-amount-ring   | accounts: 5        | accounts: 4
            same-amount-ring   | accounts: 5        | accounts: 6
            same-amount-ring   | least: 2000        | least: 1999.99
            same-amount-ring   | least: 2000        | least: 2000.01
            same-amount-ring   | probability: 1.0e-6 | probability: 1.0e-5
            same-amount-ring   | probability: 1.0e-6 | probability: 1.0e-7
            place-burst        | least: 20          | least: 19
            place-burst        | least: 20          | least: 21
            place-burst        | probability: 1.0e-6 | probability: 1.0e-5
            place-burst        | probability: 1.0e-6 | probability: 1.0e-7
            """)
    void limitAStepAway_isFoundOut(String rule, String limit, String moved) throws Exception {
        scene.assertNotices(TEXT, rule, limit, moved);
    }

    @Test
    void episodesAmongPeers_fallOnOneDayOfTheGroup() throws Exception {
        Map<String, Transaction> all = scene.triedById();
        Map<String, Set<Long>> days = new HashMap<>();
        for (Episode episode : scene.truth.episodes()) {
            Transaction payment = all.get(episode.transactions().get(0));
            if (payment.ageBand != null) {
                days.computeIfAbsent(payment.ageBand + Long.toString(payment.balance), any -> new HashSet<>())
                        .add(Math.floorDiv(payment.time, 86_400_000L));
            }
        }
        assertTrue(days.size() > 1);
        days.forEach((group, some) -> assertEquals(1, some.size(), group));
    }

    @Test
    void ringsOfTheInputsPlaces_payWhatNobodyElsePays() throws Exception {
        Set<Long> paid = scene.transactions(scene.original).stream()
                .map(payment -> payment.amount)
                .collect(Collectors.toSet());
        Map<String, Transaction> all = scene.triedById();
        for (Episode episode : scene.truth.episodes()) {
            if (episode.rule().equals("same-amount-ring") && episode.shape().equals("at")) {
                assertTrue(paid.add(all.get(episode.transactions().get(0)).amount), episode.id());
            }
        }
    }
}
