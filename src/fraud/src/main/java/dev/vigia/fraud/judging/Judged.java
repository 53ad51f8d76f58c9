package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Transaction;
import java.util.List;

/** A transaction with the answers of the rules and the alerts that they raised. */
public final class Judged {
    public final Transaction transaction;
    /** Whether it came after the watermark had passed its time. It was then judged on arrival. */
    public final boolean late;
    /** Whether another transaction of the same account, time and id was judged before that differs in something else. */
    public final boolean conflict;
    /**
     * The sum of the weights of the active rules that hit, or the score of a typology that alerts on them if that is higher;
     * 0 to 100.
     */
    public final int score;
    /**
     * How near the active rules were to their limits, or how far beyond, each by its weight; from 0 to below 1. It ranks
     * transactions of the same score.
     */
    public final double nearness;
    /**
     * The highest severity among the rules that alert by themselves and hit, and the typologies that were reached;
     * {@code null} if there is none.
     */
    public final Severity severity;
    /** The ids of the rules that hit, then of the typologies that were reached, both in the book's order. Shadow ones are included. */
    public final List<String> hits;
    /** {@code rule:DOUBT} for each inconclusive rule. */
    public final List<String> inconclusive;
    /** The ids of the rules that judged. */
    public final List<String> rules;
    /** How far each of {@link #rules} was over its threshold, negative if under it; NaN where it measured nothing. */
    public final double[] margins;
    /** The alerts that this transaction opened or updated. */
    public final List<Alert> alerts;
    /** The number of hits that an open alert's cool-down held back because they had nothing new to say. */
    public final int suppressed;
    /** The job's clock at the judgement, in milliseconds since 1970. */
    public final long processedAt;

    Judged(Situation situation, List<String> rules, Answers answers, Raised raised) {
        this.transaction = situation.payment;
        this.late = situation.late;
        this.conflict = situation.conflict;
        this.processedAt = situation.now;
        this.rules = rules;
        this.margins = answers.margins;
        this.nearness = answers.nearness;
        this.inconclusive = answers.inconclusive;
        this.hits = raised.hits;
        this.score = raised.score;
        this.severity = raised.severity;
        this.alerts = raised.alerts;
        this.suppressed = raised.suppressed;
    }
}
