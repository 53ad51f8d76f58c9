package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.scenarios.plans.Others;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.evaluation.scorecard.Scorecard;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.mappings.Source;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests episodes in which more than one account pays. */
class SeveralAccountsTest {
    private static final int EPISODES = 10;
    private static final RuleBook BOOK = RuleBook.parse(
            "large.yaml",
            "book: large\nrules:\n- {id: large, pattern: reporting-threshold, parameters: {least: 5000000},"
                    + " owner: me, weight: 40, severity: HIGH}\n");

    @TempDir
    private Path folder;

    private Scene scene;
    private Map<String, Transaction> all;

    @BeforeEach
    void tryAChain() throws Exception {
        Chain chain = new Chain(
                5_000_000_00L,
                new Surroundings(BOOK, 1_000, new Others(new Source(ZoneOffset.UTC, "INR", "IN")), Optional.empty()));
        scene = Scene.of(Scene.bank(folder, 1_000), BOOK, chain, EPISODES);
        all = scene.triedById();
    }

    @Test
    void accounts_areNobodyElsesAndLiveInOnePlace() throws Exception {
        Set<String> accounts = new HashSet<>();
        scene.transactions(scene.original).forEach(other -> accounts.add(other.account));
        for (Episode episode : scene.truth.episodes()) {
            List<Transaction> payments = payments(episode);
            assertEquals(Chain.ACCOUNTS, payments.size());
            payments.forEach(payment -> assertTrue(accounts.add(payment.account), episode.id()));
            List<String> metros = metros(payments);
            if (episode.shape().equals("scattered")) {
                assertEquals(List.of("PUNE", "SURAT", "PUNE", "SURAT"), metros.subList(0, 4));
            } else {
                assertEquals(1, Set.copyOf(metros).size(), episode.id());
            }
        }
    }

    @Test
    void payments_areInTheOrderOfTimeAndThenOfTheirIds() {
        for (Episode episode : scene.truth.episodes()) {
            List<Transaction> payments = payments(episode);
            for (int index = 1; index < payments.size(); index++) {
                assertTrue(payments.get(index - 1).time <= payments.get(index).time, episode.id());
                assertTrue(payments.get(index - 1).id.compareTo(payments.get(index).id) < 0, episode.id());
            }
            assertEquals(3_600_000L, payments.get(Chain.ACCOUNTS - 1).time - payments.get(0).time);
        }
    }

    @Test
    void alertOnAnyOfTheAccounts_isTheEpisodes() throws Exception {
        Scorecard card = scene.judged(BOOK);
        assertEquals(List.of(), card.failures());
        assertEquals(List.of(), scene.injection.disputed());
        assertEquals(3 * EPISODES, card.episodes());
        assertEquals(1_000, card.background());
        assertEquals(0, card.backgroundAlerts());
        Scorecard.Line at = card.lines().get(1);
        assertEquals(EPISODES, at.prompt());
        assertEquals(5.0, at.detectedAt());
    }

    private List<Transaction> payments(Episode episode) {
        return episode.transactions().stream().map(all::get).toList();
    }

    private static List<String> metros(List<Transaction> payments) {
        return payments.stream().map(payment -> payment.metro).toList();
    }
}
