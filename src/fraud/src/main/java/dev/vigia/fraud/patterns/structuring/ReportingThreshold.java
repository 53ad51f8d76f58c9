package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.checks.Checks.atLeast;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;

/** Reporting threshold: a single payment of {@link #least} or more, which a bank has to report. */
public final class ReportingThreshold implements Pattern {
    /** Minor units. */
    public final long least;

    ReportingThreshold(long least) {
        this.least = atLeast(0, least, "least");
    }

    public static ReportingThreshold read(Section parameters) {
        return new ReportingThreshold(parameters.money("least", 1_000_000_00));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        double amount = payment.amount / 100.0;
        return payment.amount >= least
                ? Verdict.hit(amount, least / 100.0, finding(payment))
                : Verdict.clear(amount, least / 100.0);
    }

    private Finding finding(Transaction payment) {
        return new Finding(
                Words.money(payment.amount) + "; to be reported from " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(least) + ".");
    }
}
