package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/** Reporting threshold: a single payment of {@code least} (minor units) or more, which a bank has to report. */
public final class ReportingThreshold implements Pattern {
    public final long least;

    public ReportingThreshold(long least) {
        this.least = least;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        double amount = payment.amount / 100.0;
        return payment.amount >= least
                ? Verdict.hit(amount, least / 100.0, finding(payment))
                : Verdict.clear(amount, least / 100.0);
    }

    private Verdict.Finding finding(Transaction payment) {
        return new Verdict.Finding(
                Words.money(payment.amount) + "; to be reported from " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(least) + ".",
                List.of(),
                null);
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
