package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Risky counterparty: of the labels that came for a counterparty in the last {@code days} days, of which there must be
 * {@code enough}, a share of {@code limit} or more said fraud. Whoever is defrauding there is taken to go on for {@code lasts}
 * after the first of these frauds, and no longer. A source that names no counterparty is judged by place.
 */
public final class RiskyCounterparty implements Pattern {
    public final double limit;
    public final int enough;
    public final int days;
    public final Duration lasts;

    public RiskyCounterparty(double limit, int enough, int days, Duration lasts) {
        this.limit = limit;
        this.enough = enough;
        this.days = days;
        this.lasts = lasts;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        int count = payment.labels.count(payment.time, days);
        if (count < enough) {
            return Verdict.inconclusive(Doubt.TOO_FEW_LABELS);
        }
        int frauds = payment.labels.frauds(payment.time, days);
        boolean over = frauds > 0 && payment.time - payment.labels.firstFraud(payment.time) >= lasts.toMillis();
        double share = over ? 0 : (double) frauds / count;
        return share >= limit
                ? Verdict.hit(share, limit, finding(payment, frauds, count))
                : Verdict.clear(share, limit);
    }

    private Verdict.Finding finding(Transaction payment, int frauds, int count) {
        String there = payment.counterparty == null ? "in this place" : "with this counterparty";
        return new Verdict.Finding(
                Words.percent((double) frauds / count) + " of the payments " + there
                        + " that were labelled in the last " + Words.count(days, "day")
                        + " were fraud; suspicious from " + Words.percent(limit) + ".",
                "Would not have alerted with fewer than " + Words.percent(limit) + " frauds, fewer than "
                        + Words.count(enough, "label") + ", or " + Words.length(lasts) + " after the first fraud.",
                List.of(),
                Words.count(frauds, "fraud") + " among " + Words.count(count, "label") + ".");
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }

    @Override
    public boolean needsLabels() {
        return true;
    }

    /** The most days that {@link #days} may be. */
    public static int mostDays() {
        return Labels.DAYS;
    }
}
