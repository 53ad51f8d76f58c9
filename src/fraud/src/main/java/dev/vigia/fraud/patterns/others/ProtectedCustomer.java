package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.documents.Section;

/**
 * Protected customer: a person of 60 or older pays {@link #large} or more, or an outlier among peers. A hit tells an analyst
 * whom to look after first. It does not say that anything is wrong.
 */
public final class ProtectedCustomer implements Pattern {
    /** Minor units. */
    public final long large;

    public final PeerOutlier outlier;

    ProtectedCustomer(long large, PeerOutlier outlier) {
        this.large = atLeast(0, large, "large");
        this.outlier = present(outlier, "outlier");
    }

    public static ProtectedCustomer read(Section parameters) {
        return new ProtectedCustomer(parameters.money("large", 25_000_00), PeerOutlier.read(parameters, 3));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.ageBand == null) {
            return Verdict.inconclusive(Doubt.NO_VALUE);
        }
        if (payment.amount < Math.min(large, outlier.least) || !AgeBand.isProtected(payment.ageBand)) {
            return Verdict.clear();
        }
        return payment.amount >= large
                ? Verdict.hit(payment.amount / 100.0, large / 100.0, finding(payment))
                : outlier.judge(before, payment, baselines);
    }

    private Finding finding(Transaction payment) {
        return new Finding(
                Words.money(payment.amount) + " of somebody of " + payment.ageBand + "; protected from "
                        + Words.money(large) + ".",
                "Would not have been tagged below " + Words.money(large) + ".");
    }
}
