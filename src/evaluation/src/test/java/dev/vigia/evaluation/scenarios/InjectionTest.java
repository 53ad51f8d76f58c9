package dev.vigia.evaluation.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.scorecard.Episode;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.Transaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectionTest {
    private static final long SECOND = 1_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long DAY = 24 * 60 * MINUTE;

    @TempDir
    private Path folder;

    @Test
    void accountsAndIds_areNobodyElses() throws Exception {
        Scene scene = Scene.of(folder, 3_000, 3);
        List<Transaction> background = scene.transactions(scene.original);
        Set<String> accounts = background.stream().map(one -> one.account).collect(Collectors.toSet());
        Set<String> ids = background.stream().map(one -> one.id).collect(Collectors.toCollection(HashSet::new));
        Map<String, Transaction> added = added(scene);
        for (Episode episode : scene.truth.episodes()) {
            Set<String> owners = new HashSet<>();
            boolean together = Set.of("same-amount-ring", "place-burst").contains(episode.rule());
            for (String id : episode.transactions()) {
                assertTrue(ids.add(id), id);
                owners.add(added.get(id).account);
            }
            assertTrue(owners.size() == 1 || together, episode.id());
            owners.forEach(owner -> assertTrue(accounts.add(owner), episode.id()));
        }
        assertEquals(ids.size(), background.size() + added.size());
    }

    @Test
    void episodesOfRulesThatLookAtNobodyElse_haveNoPeersAndNoNeighbours() throws Exception {
        Scene scene = Scene.of(folder, 3_000, 3);
        Set<String> places = scene.transactions(scene.original).stream()
                .map(one -> one.metro)
                .collect(Collectors.toSet());
        Map<String, Transaction> added = added(scene);
        Set<String> looking =
                Set.of("peer-outlier", "same-amount-ring", "place-burst", "protected-customer", "first-sight");
        List<Episode> others = scene.truth.episodes().stream()
                .filter(episode -> !looking.contains(episode.rule()))
                .toList();
        assertFalse(others.isEmpty());
        for (Episode episode : others) {
            Set<String> own = new HashSet<>();
            for (String id : episode.transactions()) {
                assertNull(added.get(id).ageBand, id);
                own.add(added.get(id).metro);
            }
            assertEquals(1, own.size(), episode.id());
            assertTrue(places.addAll(own), episode.id());
        }
    }

    @Test
    void payments_areOnDaysOfTheInput() throws Exception {
        Scene scene = Scene.of(folder, 3_000, 3);
        List<Transaction> background = scene.transactions(scene.original);
        Set<Long> days = background.stream().map(Transaction::localEpochDay).collect(Collectors.toSet());
        LongSummaryStatistics span =
                background.stream().mapToLong(one -> one.time).summaryStatistics();
        for (Transaction payment : added(scene).values()) {
            assertTrue(days.contains(payment.localEpochDay()), payment.id);
            assertTrue(span.getMin() <= payment.time && payment.time <= span.getMax(), payment.id);
        }
    }

    @Test
    void lastPayments_areInsideTheWindowsToTheSecond() throws Exception {
        Scene scene = Scene.of(folder, 3_000, 3);
        assertSpans(scene, "velocity-10m/drip", 10 * MINUTE - SECOND);
        assertSpans(scene, "velocity-10m/window-later", 10 * MINUTE);
        assertSpans(scene, "velocity-24h/drip", DAY - SECOND);
        assertSpans(scene, "amount-7d/drip", 7 * DAY - SECOND);
        assertSpans(scene, "amount-7d/window-later", 7 * DAY);
        assertSpans(scene, "card-testing/window-later", 10 * MINUTE);
        assertSpans(scene, "duplicate-payment/drip", 59 * SECOND);
        assertSpans(scene, "duplicate-payment/window-later", 60 * SECOND);
        assertSpans(scene, "duplicate-payment/beyond", 61 * SECOND);
    }

    @Test
    void midnight_isThatOfTheSourcesZone() throws Exception {
        Scene scene = Scene.of(folder, 3_000, 3);
        Map<String, Transaction> added = added(scene);
        for (Episode episode : scene.truth.episodes()) {
            if (episode.shape().equals("midnight") && !episode.rule().endsWith("7d")) {
                assertEquals(1, day(last(episode, added)) - day(first(episode, added)), episode.id());
            }
        }
    }

    @Test
    void limits_areThoseOfTheGivenBook() throws Exception {
        RuleBook strict = RuleBook.parse(
                "strict.yaml",
                "book: strict\nrules:\n- {id: v, version: 4, pattern: velocity-count, parameters: {limit: 3, window: PT2M},"
                        + " owner: me, weight: 40, severity: HIGH}\n"
                        + "- {id: quiet, pattern: velocity-count, parameters: {limit: 4}, owner: me, weight: 0,"
                        + " severity: LOW}\n");
        Scene scene = Scene.of(Scene.bank(folder, 1_000), Scene.MAPPING, strict, 2);
        assertEquals(Map.of("v", 4, "quiet", 1), scene.truth.rules());
        for (Episode episode : scene.truth.episodes()) {
            boolean quiet = episode.rule().equals("quiet");
            if (episode.shape().equals("at")) {
                assertEquals(quiet ? 4 : 3, episode.transactions().size());
                assertEquals(quiet ? 3 : 2, episode.hitsFrom());
                assertEquals(quiet ? Episode.Expected.HIT : Episode.Expected.ALERT, episode.expected());
            }
        }
        assertSpans(scene, "v/drip", 2 * MINUTE - SECOND);
        assertEquals(1, scene.judged(strict).recall());
    }

    @Test
    void fileOfAnotherDelimiter_getsTheSameRowsInItsOwn() throws Exception {
        Path commas = Scene.bank(folder, 1_000);
        Path semicolons = Files.writeString(
                Files.createDirectory(folder.resolve("other")).resolve("bank.csv"),
                Files.readString(commas).replace(',', ';'));
        Scene scene = Scene.of(commas, Scene.MAPPING, Scene.BOOK, 1);
        Scene other = Scene.of(semicolons, Scene.MAPPING, Scene.BOOK, 1);
        assertEquals(Files.readString(scene.tried).replace(',', ';'), Files.readString(other.tried));
    }

    @Test
    void fileOfAnotherEncoding_isRefused() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bank.csv"), Files.readString(Scene.bank(folder, 10)), StandardCharsets.UTF_16LE);
        UnusableInput refused = assertThrows(UnusableInput.class, () -> Scene.of(file, Scene.MAPPING, Scene.BOOK, 1));
        assertTrue(refused.getMessage().contains("it is UTF-16LE. Convert it to UTF-8"), refused.getMessage());
    }

    private static void assertSpans(Scene scene, String tried, long span) throws Exception {
        Map<String, Transaction> added = added(scene);
        boolean any = false;
        for (Episode episode : scene.truth.episodes()) {
            if ((episode.rule() + "/" + episode.shape()).equals(tried)) {
                any = true;
                assertEquals(span, last(episode, added).time - first(episode, added).time, episode.id());
            }
        }
        assertTrue(any, tried);
        assertFalse(added.isEmpty());
    }

    private static Map<String, Transaction> added(Scene scene) throws Exception {
        Map<String, Transaction> added = new HashMap<>(scene.triedById());
        scene.transactions(scene.original).forEach(one -> added.remove(one.id));
        return added;
    }

    private static Transaction first(Episode episode, Map<String, Transaction> added) {
        return added.get(episode.transactions().get(0));
    }

    private static Transaction last(Episode episode, Map<String, Transaction> added) {
        return added.get(episode.transactions().get(episode.transactions().size() - 1));
    }

    private static long day(Transaction payment) {
        return payment.localEpochDay();
    }
}
