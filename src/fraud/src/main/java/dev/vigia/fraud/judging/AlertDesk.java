package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.fraud.rules.Status;
import dev.vigia.fraud.rules.Typology;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
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
 * <p>A rule or typology has at most one open alert an account. While its cool-down lasts, a further hit updates it if there is
 * something to tell, and is otherwise suppressed: counted, and kept in the judgement.
 */
final class AlertDesk {
    private static final Comparator<Cause> HEAVIEST_FIRST =
            Comparator.comparing((Cause cause) -> -cause.weight).thenComparing(cause -> cause.rule);

    private final RuleBook book;
    private final long reach;
    private final Set<Rule> alone = new HashSet<>();
    private final Set<String> remembered = new HashSet<>();
    private final Map<String, Integer> versions = new HashMap<>();

    AlertDesk(RuleBook book) {
        this.book = book;
        this.reach = book.memory.toMillis();
        book.rules.stream().filter(book::alertsByItself).forEach(alone::add);
        book.rules.forEach(rule -> versions.put(rule.id, rule.version));
        book.typologies.forEach(typology -> remembered.addAll(typology.weights.keySet()));
    }

    /**
     * @param hits on the payment, at least one, in the book's order
     * @param raised gets what comes of them
     */
    Raised raise(List<Hit> hits, Account account, Raised raised) {
        List<Hit> active = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            raised.hits = Judged.with(raised.hits, hit.rule.id);
            if (hit.rule.status == Status.ACTIVE) {
                raised.score += hit.rule.weight;
                active.add(hit);
            }
        }
        for (Hit hit : active) {
            if (alone.contains(hit.rule)) {
                Subject subject = new Subject(hit.rule.id, null, hit.rule.version, hit.rule.cooldown);
                List<Cause> causes = List.of(hit.cause(Cause.EVIDENCE_BYTES));
                raised.severity = Severity.higher(hit.rule.severity, raised.severity);
                tell(subject, causes, raised.score, hit.rule.severity, account, raised);
            }
        }
        for (Typology typology : book.typologies) {
            raise(typology, active, account, raised);
        }
        for (Hit hit : active) {
            remember(hit, account, raised.payment);
        }
        return raised;
    }

    private void raise(Typology typology, List<Hit> hits, Account account, Raised raised) {
        List<Cause> causes = new ArrayList<>();
        for (Hit hit : hits) {
            if (typology.weights.containsKey(hit.rule.id)) {
                causes.add(hit.cause(Cause.EVIDENCE_BYTES / hits.size()).weighing(typology.weights.get(hit.rule.id)));
            }
        }
        if (causes.isEmpty()) {
            return;
        }
        causes.sort(HEAVIEST_FIRST);
        causes.addAll(earlier(typology, causes, account, raised.payment.time));
        int score =
                Math.min(100, causes.stream().mapToInt(cause -> cause.weight).sum());
        Severity severity = typology.severityOf(score);
        if (severity == null) {
            return;
        }
        raised.hits = Judged.with(raised.hits, typology.id);
        if (typology.alerts()) {
            raised.score = Math.max(raised.score, score);
            raised.severity = Severity.higher(raised.severity, severity);
            Subject subject = new Subject(typology.id, typology.id, typology.version, typology.cooldown);
            tell(subject, causes, score, severity, account, raised);
        }
    }

    /** Hits of the typology's other rules, as they are now, that still count; the newest first. */
    private List<Cause> earlier(Typology typology, List<Cause> now, Account account, long time) {
        Set<String> told = now.stream().map(cause -> cause.rule).collect(Collectors.toSet());
        long from = time - typology.window.toMillis();
        return account.hits.values().stream()
                .filter(cause -> typology.weights.containsKey(cause.rule) && !told.contains(cause.rule))
                .filter(cause -> Objects.equals(versions.get(cause.rule), cause.version))
                .filter(cause -> timeOf(cause) > from && timeOf(cause) <= time)
                .map(cause -> cause.weighing(typology.weights.get(cause.rule)))
                .sorted(Comparator.comparing((Cause cause) -> -timeOf(cause)).thenComparing(cause -> cause.rule))
                .collect(Collectors.toList());
    }

    private void tell(
            Subject subject, List<Cause> causes, int score, Severity severity, Account account, Raised raised) {
        Transaction payment = raised.payment;
        Opened open = account.open.get(subject.id);
        if (open != null && open.version != subject.version) {
            open = null;
        }
        if (open != null && Math.abs(payment.time - open.since) >= subject.cooldown.toMillis()) {
            open = null;
        }
        if (open != null && (payment.time < open.since || !open.grows(severity, causes))) {
            raised.suppressed++;
            return;
        }
        Alert.Draft alert = new Alert.Draft();
        alert.id = open == null ? id(subject, raised) : open.alert;
        alert.revision = open == null ? 0 : open.revision + 1;
        alert.account = payment.account;
        alert.trigger = Past.of(payment);
        alert.metro = payment.metro;
        alert.typology = subject.typology;
        alert.causes = causes;
        alert.score = Math.min(100, score);
        alert.severity = open == null || severity.compareTo(open.severity) > 0 ? severity : open.severity;
        alert.detectedAt = raised.now;
        Alert told = alert.finished();
        raised.alerts = Judged.with(raised.alerts, told);
        keep(subject, Opened.after(told, subject.version, open), account);
    }

    private static String id(Subject subject, Raised raised) {
        return raised.conflict
                ? Alert.idOfConflict(subject.id, subject.version, raised.payment)
                : Alert.id(subject.id, subject.version, raised.payment);
    }

    /** A late alert must not end the silence that a later one began; what is too old to cause silence goes. */
    private void keep(Subject subject, Opened opened, Account account) {
        account.open.merge(subject.id, opened, (one, other) -> other.since >= one.since ? other : one);
        long newest = account.open.values().stream()
                .mapToLong(open -> open.since)
                .max()
                .getAsLong();
        account.open.values().removeIf(open -> open.since <= newest - reach);
    }

    private void remember(Hit hit, Account account, Transaction payment) {
        if (!remembered.contains(hit.rule.id)) {
            return;
        }
        Cause cause = hit.cause(0).remembered(Past.of(payment));
        account.hits.merge(cause.rule, cause, (one, other) -> timeOf(other) >= timeOf(one) ? other : one);
        long newest = account.hits.values().stream()
                .mapToLong(AlertDesk::timeOf)
                .max()
                .getAsLong();
        account.hits.values().removeIf(old -> timeOf(old) <= newest - reach);
    }

    private static long timeOf(Cause remembered) {
        return remembered.evidence.get(0).time;
    }

    /** A rule and what it found. */
    static final class Hit {
        final Rule rule;
        final Verdict verdict;

        Hit(Rule rule, Verdict verdict) {
            this.rule = rule;
            this.verdict = verdict;
        }

        Cause cause(int mostBytes) {
            return Cause.of(rule, verdict, mostBytes);
        }
    }

    /** What alerts: a rule by itself, or a typology. */
    private static final class Subject {
        final String id;
        final String typology;
        final int version;
        final Duration cooldown;

        Subject(String id, String typology, int version, Duration cooldown) {
            this.id = id;
            this.typology = typology;
            this.version = version;
            this.cooldown = cooldown;
        }
    }
}
