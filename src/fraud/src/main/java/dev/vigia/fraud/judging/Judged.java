package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.fraud.transactions.Transaction;
import java.util.List;

/** A transaction and what the rules said of it. */
public final class Judged {
    public final Transaction transaction;
    /** Whether it came after the watermark had passed its time, and was judged on arrival. */
    public final boolean late;
    /** Sum of the weights of the rules that hit, at most 100. */
    public final int score;
    /** The highest severity among the rules that hit and may alert; {@code null} if there is none. */
    public final Severity severity;
    /** Ids of the rules that hit, shadow ones included, in the book's order. */
    public final List<String> hits;
    /** {@code rule:DOUBT} for each rule that could not say. */
    public final List<String> inconclusive;
    /** The ids of the rules that measured something, and how far each was from its threshold. */
    public final List<String> measured;

    public final double[] margins;
    /** The alerts it raised. */
    public final List<Alert> alerts;
    /** How many alerts the cool-down of their rule held back. */
    public final int suppressed;
    /** When it was judged, by the job's clock: milliseconds since 1970. */
    public final long processedAt;

    Judged(Draft draft) {
        this.transaction = draft.transaction;
        this.late = draft.late;
        this.score = Math.min(100, draft.score);
        this.severity = draft.severity;
        this.hits = draft.hits;
        this.inconclusive = draft.inconclusive;
        this.measured = draft.measured;
        this.margins = draft.margins;
        this.alerts = draft.alerts;
        this.suppressed = draft.suppressed;
        this.processedAt = draft.processedAt;
    }

    /** A judgement in the making. */
    static final class Draft {
        Transaction transaction;
        boolean late;
        int score;
        Severity severity;
        List<String> hits = List.of();
        List<String> inconclusive = List.of();
        List<String> measured = List.of();
        double[] margins = {};
        List<Alert> alerts = List.of();
        int suppressed;
        long processedAt;
    }
}
