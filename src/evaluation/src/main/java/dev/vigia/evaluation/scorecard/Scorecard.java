package dev.vigia.evaluation.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The scorecard of a run: its findings against the truth of what was added to its input. The share of an empty set is
 * {@code null}.
 *
 * @param episodes number of episodes
 * @param transactions number of added transactions
 * @param recall share of the episodes that reach a limit and were found; 0 to 1
 * @param recallByRule recall of each rule
 * @param silent share of the near-misses that stayed silent; 0 to 1
 * @param silentByRule silent share of each rule
 * @param background number of judged transactions that were not added
 * @param backgroundAlerts alerts that a transaction of the background opened
 * @param alertsPer1000 alerts of the background per 1,000 of its transactions
 * @param lines one line per rule and shape, in the truth's order
 * @param failures the episodes with another outcome than expected
 */
public record Scorecard(
        int episodes,
        int transactions,
        Double recall,
        Map<String, Double> recallByRule,
        Double silent,
        Map<String, Double> silentByRule,
        long background,
        long backgroundAlerts,
        Double alertsPer1000,
        List<Line> lines,
        List<Failure> failures) {
    private static final Predicate<Outcome> MISSED =
            outcome -> outcome.episode().nearMiss();
    private static final Predicate<Outcome> REACHED = MISSED.negate();

    /**
     * The episodes of one rule and shape.
     *
     * @param right episodes with the expected outcome
     * @param prompt episodes that were detected on the very transaction that reaches the limit
     * @param detectedAt median of the transaction, from 1, on which they were detected; {@code null} if none was
     */
    public record Line(
            String rule,
            String shape,
            Episode.Expected expected,
            int episodes,
            int right,
            int prompt,
            Double detectedAt) {}

    /** An episode with another outcome than expected, by its id. */
    public record Failure(String episode, String what) {}

    /** Compares the findings of a run with the truth of what was added to its input. */
    public static Scorecard of(Truth truth, Findings findings) {
        Map<String, List<Raised>> byTransaction =
                findings.alerts().stream().collect(Collectors.groupingBy(Raised::transaction));
        List<Outcome> outcomes = new ArrayList<>();
        int transactions = 0;
        for (Episode episode : truth.episodes()) {
            outcomes.add(Outcome.of(episode, findings(episode, byTransaction, findings)));
            transactions += episode.transactions().size();
            // In the end only the alerts that the background raised are left.
            episode.transactions().forEach(byTransaction::remove);
        }
        long opened = byTransaction.values().stream()
                .flatMap(List::stream)
                // Later revisions update an alert that counts already.
                .filter(alert -> alert.revision() == 0)
                .count();
        return new Scorecard(
                outcomes.size(),
                transactions,
                share(outcomes, REACHED),
                shareByRule(outcomes, REACHED),
                share(outcomes, MISSED),
                shareByRule(outcomes, MISSED),
                findings.background(),
                opened,
                findings.background() == 0 ? null : 1000.0 * opened / findings.background(),
                lines(outcomes),
                outcomes.stream()
                        .filter(outcome -> !outcome.right())
                        .map(outcome -> new Failure(outcome.episode().id(), outcome.problem()))
                        .toList());
    }

    /** Returns the findings with only this episode's alerts. */
    private static Findings findings(Episode episode, Map<String, List<Raised>> byTransaction, Findings all) {
        List<Raised> alerts = episode.transactions().stream()
                .flatMap(transaction -> byTransaction.getOrDefault(transaction, List.of()).stream())
                .toList();
        return new Findings(alerts, all.hits(), all.background());
    }

    private static Double share(Collection<Outcome> outcomes, Predicate<Outcome> wanted) {
        List<Outcome> those = outcomes.stream().filter(wanted).toList();
        return those.isEmpty() ? null : (double) right(those) / those.size();
    }

    private static Map<String, Double> shareByRule(List<Outcome> outcomes, Predicate<Outcome> wanted) {
        Map<String, Double> shares = new LinkedHashMap<>();
        grouped(outcomes, outcome -> outcome.episode().rule()).forEach((rule, those) -> {
            Double share = share(those, wanted);
            if (share != null) {
                shares.put(rule, share);
            }
        });
        return shares;
    }

    private static List<Line> lines(List<Outcome> outcomes) {
        List<Line> lines = new ArrayList<>();
        for (List<Outcome> those : grouped(
                        outcomes,
                        outcome -> List.of(
                                outcome.episode().rule(), outcome.episode().shape()))
                .values()) {
            // All episodes of one rule and shape expect the same.
            Episode one = those.get(0).episode();
            lines.add(new Line(
                    one.rule(), one.shape(), one.expected(), those.size(), right(those), prompt(those), median(those)));
        }
        return lines;
    }

    private static <K> Map<K, List<Outcome>> grouped(List<Outcome> outcomes, Function<Outcome, K> key) {
        return outcomes.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static int right(Collection<Outcome> outcomes) {
        return (int) outcomes.stream().filter(Outcome::right).count();
    }

    private static int prompt(Collection<Outcome> outcomes) {
        return (int) outcomes.stream().filter(Outcome::prompt).count();
    }

    private static Double median(List<Outcome> outcomes) {
        int[] sorted = outcomes.stream()
                .mapToInt(Outcome::detectedAt)
                .filter(at -> at > 0)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
