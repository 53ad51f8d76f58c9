package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;

/** The alert desk's work on one payment. It collects what becomes a {@link Raised}, and updates the account. */
final class Sitting {
    final Account account;
    final Transaction payment;
    private final Situation situation;
    private final long reach;

    private final List<String> hits = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private int score;
    private Severity severity;
    private int suppressed;

    /** @param reach the memory of the book, in milliseconds */
    Sitting(Account account, Situation situation, long reach) {
        this.account = account;
        this.payment = situation.payment;
        this.situation = situation;
        this.reach = reach;
    }

    /** Records that a rule hit or a typology was reached. */
    void record(String id) {
        hits.add(id);
    }

    void addToScore(int points) {
        score += points;
    }

    /** Raises the score of the payment to that of a typology, if it is lower. */
    void raiseScoreTo(int typology) {
        score = Math.max(score, typology);
    }

    int score() {
        return Math.min(100, score);
    }

    /** Opens or updates the subject's alert, or suppresses the hit if the open alert has nothing new to say. */
    void alert(Subject subject, List<Cause> causes, int score, Severity severity) {
        // Before the return below: a suppressed hit counts for the severity of the payment, too.
        this.severity = Severity.higher(this.severity, severity);
        Opened known = account.open.get(subject.id);
        Opened open = subject.continues(known, payment.time) ? known : null;
        // A late payment from before the opening revises nothing: no trigger is older than that of the opening.
        if (open != null && (payment.time < open.since || !open.grows(severity, causes))) {
            suppressed++;
            return;
        }
        Alert.Draft draft = new Alert.Draft();
        draft.id = open == null ? newId(subject) : open.alert;
        draft.revision = open == null ? 0 : open.revision + 1;
        draft.account = payment.account;
        draft.trigger = Past.of(payment);
        draft.direction = payment.direction;
        draft.currency = payment.currency;
        draft.metro = payment.metro;
        draft.typology = subject.typology;
        draft.causes = causes;
        draft.score = score;
        // An update never lowers the severity that subscribers have seen.
        draft.severity = open == null ? severity : Severity.higher(open.severity, severity);
        draft.detectedAt = situation.now;
        Alert alert = draft.finished();
        alerts.add(alert);
        account.remember(subject.id, Opened.after(alert, subject.version, open), reach);
    }

    private String newId(Subject subject) {
        // Otherwise two payments of the same time and id would open alerts of the same id.
        return situation.conflict
                ? Alert.idOfConflict(subject.id, subject.version, payment)
                : Alert.id(subject.id, subject.version, payment);
    }

    Raised raised() {
        return new Raised(hits, score(), severity, alerts, suppressed);
    }
}
