package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.fraud.rules.Status;
import dev.vigia.fraud.rules.Typology;
import dev.vigia.transactions.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which alerts the hits on a transaction open, update, or leave as they are.
 *
 * <p>There is at most one open alert per account and rule (or typology). During its cool-down, a further hit updates it if
 * there is something new to say. Otherwise the hit is suppressed: it is counted, and kept in the judgement.
 */
final class AlertDesk {
    // Ties are broken by the id of the rule, so that equal hits give equal alerts.
    private static final Comparator<Cause> HEAVIEST_FIRST =
            Comparator.comparing((Cause cause) -> -cause.weight).thenComparing(cause -> cause.rule);
    private static final Comparator<Cause> NEWEST_FIRST =
            Comparator.comparing((Cause cause) -> -cause.time()).thenComparing(cause -> cause.rule);

    private final RuleBook book;
    private final long reach;
    /** The rules that alert by themselves. */
    private final Set<Rule> alone = new HashSet<>();
    /** The ids of the rules that belong to a typology. */
    private final Set<String> members = new HashSet<>();

    private final Map<String, Integer> versions = new HashMap<>();

    AlertDesk(RuleBook book) {
        this.book = book;
        this.reach = book.memory.toMillis();
        book.rules.stream().filter(book::alertsByItself).forEach(alone::add);
        book.rules.forEach(rule -> versions.put(rule.id, rule.version));
        book.typologies.forEach(typology -> members.addAll(typology.weights.keySet()));
    }

    /**
     * Turns hits into alerts. Changes nothing but {@code account}.
     *
     * @param hits the hits on the payment, at least one, in the book's order
     */
    Raised raise(List<Hit> hits, Account account, Situation situation) {
        Sitting sitting = new Sitting(account, situation, reach);
        List<Hit> active = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            sitting.record(hit.rule.id);
            // The hit of a shadow rule is recorded, and goes no further.
            if (hit.rule.status == Status.ACTIVE) {
                sitting.addToScore(hit.rule.weight);
                active.add(hit);
            }
        }
        // A second loop, because the alert of a rule carries the score of all active hits.
        for (Hit hit : active) {
            if (alone.contains(hit.rule)) {
                List<Cause> causes = List.of(hit.cause(Cause.EVIDENCE_BYTES));
                sitting.alert(Subject.of(hit.rule), causes, sitting.score(), hit.rule.severity);
            }
        }
        for (Typology typology : book.typologies) {
            judge(typology, active, sitting);
        }
        // Last, because remembering a hit forgets older ones, which a typology may still count for a late payment.
        active.stream()
                .filter(hit -> members.contains(hit.rule.id))
                // No bytes for evidence: remembered() replaces it by the payment.
                .forEach(hit -> account.remember(hit.cause(0).remembered(Past.of(sitting.payment)), reach));
        return sitting.raised();
    }

    private void judge(Typology typology, List<Hit> hits, Sitting sitting) {
        List<Cause> causes = causes(typology, hits, sitting);
        if (causes.isEmpty()) {
            return;
        }
        int score =
                Math.min(100, causes.stream().mapToInt(cause -> cause.weight).sum());
        Severity severity = typology.severityOf(score);
        if (severity == null) {
            return;
        }
        sitting.record(typology.id);
        if (typology.alerts()) {
            sitting.raiseScoreTo(score);
            sitting.alert(Subject.of(typology), causes, score, severity);
        }
    }

    /** Returns the present hits of the typology's rules and then earlier ones; none without a present hit. */
    private List<Cause> causes(Typology typology, List<Hit> hits, Sitting sitting) {
        List<Cause> causes = new ArrayList<>();
        for (Hit hit : hits) {
            Integer weight = typology.weights.get(hit.rule.id);
            if (weight != null) {
                // The hits of one alert share the room for evidence.
                causes.add(hit.cause(Cause.EVIDENCE_BYTES / hits.size()).weighing(weight));
            }
        }
        if (!causes.isEmpty()) {
            causes.sort(HEAVIEST_FIRST);
            causes.addAll(earlier(typology, causes, sitting));
        }
        return causes;
    }

    /** Returns the remembered hits of the typology's other rules that still count, the newest first. */
    private List<Cause> earlier(Typology typology, List<Cause> now, Sitting sitting) {
        Set<String> present = now.stream().map(cause -> cause.rule).collect(Collectors.toSet());
        long time = sitting.payment.time;
        long from = time - typology.window.toMillis();
        return sitting.account.hits.values().stream()
                .filter(cause -> typology.weights.containsKey(cause.rule) && !present.contains(cause.rule))
                // A hit of another version was found by another rule.
                .filter(cause -> Objects.equals(versions.get(cause.rule), cause.version))
                // The upper end is for a late payment: hits that happened after it do not count.
                .filter(cause -> cause.time() > from && cause.time() <= time)
                .map(cause -> cause.weighing(typology.weights.get(cause.rule)))
                .sorted(NEWEST_FIRST)
                .collect(Collectors.toList());
    }
}
