package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.require;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.List;

/**
 * Risky counterparty: of the labels that came for a counterparty in the last {@link #days} days, a share of {@link #limit} or
 * more said fraud. There must be {@link #enough} labels.
 *
 * <p>The pattern suspects the counterparty for {@link #lasts} after the first of these frauds, and no longer. A source that
 * names no counterparty is judged by place.
 */
public final class RiskyCounterparty implements Pattern {
    /** A share, 0 to 1. */
    public final double limit;

    public final int enough;
    public final int days;
    public final Duration lasts;

    RiskyCounterparty(double limit, int enough, int days, Duration lasts) {
        require(
                days <= Labels.DAYS,
                "days",
                "`days` is " + days + ". Labels are remembered for " + Labels.DAYS + " days.");
        this.limit = between(0, 1, limit, "limit");
        this.enough = atLeast(1, enough, "enough");
        this.days = atLeast(1, days, "days");
        this.lasts = positive(lasts, "lasts");
    }

    public static RiskyCounterparty read(Section parameters) {
        return new RiskyCounterparty(
                parameters.number("limit", 0, 1, 0.05),
                parameters.wholeNumber("enough", 1, 5),
                parameters.wholeNumber("days", 1, 7),
                parameters.duration("lasts", Duration.ofDays(28)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        int count = payment.labels.count(payment.time, days);
        if (count < enough) {
            return Verdict.inconclusive(Doubt.TOO_FEW_LABELS);
        }
        int frauds = payment.labels.frauds(payment.time, days);
        // firstFraud() looks at all remembered days, not only at the last `days`.
        boolean over = frauds > 0 && payment.time - payment.labels.firstFraud(payment.time) >= lasts.toMillis();
        double share = over ? 0 : (double) frauds / count;
        return share >= limit
                ? Verdict.hit(share, limit, finding(payment, frauds, count))
                : Verdict.clear(share, limit);
    }

    private Finding finding(Transaction payment, int frauds, int count) {
        String there = payment.counterparty == null ? "in this place" : "with this counterparty";
        return new Finding(
                Words.percent((double) frauds / count) + " of the payments " + there
                        + " that were labelled in the last " + Words.count(days, "day")
                        + " were fraud; suspicious from " + Words.percent(limit) + ".",
                "Would not have alerted with fewer than " + Words.percent(limit) + " frauds, fewer than "
                        + Words.count(enough, "label") + ", or " + Words.length(lasts) + " after the first fraud.",
                List.of(),
                Words.count(frauds, "fraud") + " among " + Words.count(count, "label") + ".");
    }

    @Override
    public boolean needsLabels() {
        return true;
    }

    @Override
    public boolean comparesAmounts() {
        return false;
    }
}
