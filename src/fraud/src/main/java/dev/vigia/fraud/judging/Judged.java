package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;

/** A transaction and what the rules said of it. */
public final class Judged {
    public final Transaction transaction;
    /** Whether it came after the watermark had passed its time, and was judged on arrival. */
    public final boolean late;
    /** Whether another transaction of its account, time and id had been judged that differs in something else. */
    public final boolean conflict;
    /**
     * 0 to 100: the sum of the weights of the active rules that hit, or the score of a typology that alerts on them if that
     * is higher.
     */
    public final int score;
    /**
     * From 0 to below 1: how near the active rules were to their limits or how far beyond, each by its weight. It ranks
     * transactions of the same score.
     */
    public final double nearness;
    /** The highest among the rules that alert by themselves and hit, and the typologies that were reached, or {@code null}. */
    public final Severity severity;
    /** Ids of the rules that hit, then of the typologies that were reached, shadow ones included, in the book's order. */
    public final List<String> hits;
    /** {@code rule:DOUBT} for each rule that could not say. */
    public final List<String> inconclusive;
    /** The ids of the rules that judged. */
    public final List<String> rules;
    /** How far each of {@link #rules} was from its threshold; NaN where it measured nothing. */
    public final double[] margins;
    /** The alerts it opened or updated. */
    public final List<Alert> alerts;
    /** How often the cool-down of an open alert held back another one that had nothing new to tell. */
    public final int suppressed;
    /** When it was judged, by the job's clock: milliseconds since 1970. */
    public final long processedAt;

    Judged(Draft draft) {
        this.transaction = draft.transaction;
        this.late = draft.late;
        this.conflict = draft.conflict;
        this.score = Math.min(100, draft.score);
        this.nearness = draft.nearness;
        this.severity = draft.severity;
        this.hits = draft.hits;
        this.inconclusive = draft.inconclusive;
        this.rules = draft.rules;
        this.margins = draft.margins;
        this.alerts = draft.alerts;
        this.suppressed = draft.suppressed;
        this.processedAt = draft.processedAt;
    }

    /** The list with {@code item} at its end; empty lists, which most are, cost nothing. */
    static <T> List<T> with(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(item);
        return longer;
    }

    /** A judgement in the making. */
    static final class Draft {
        Transaction transaction;
        boolean late;
        boolean conflict;
        int score;
        double nearness;
        Severity severity;
        List<String> hits;
        List<String> inconclusive;
        List<String> rules;
        double[] margins;
        List<Alert> alerts;
        int suppressed;
        long processedAt;

        void take(Answers answers) {
            margins = answers.margins;
            nearness = answers.nearness;
            inconclusive = answers.inconclusive;
        }

        void take(Raised raised) {
            hits = raised.hits;
            score = raised.score;
            severity = raised.severity;
            alerts = raised.alerts;
            suppressed = raised.suppressed;
        }
    }
}
