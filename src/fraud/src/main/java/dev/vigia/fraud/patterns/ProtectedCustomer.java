package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import java.time.Duration;
import java.util.List;

/**
 * Protected customer: somebody of 60 or older pays {@code large} (minor units) or more, or what is an outlier among peers. It
 * says who is to be looked after first, not that anything is wrong.
 */
public final class ProtectedCustomer implements Pattern {
    public final long large;
    public final PeerOutlier outlier;

    public ProtectedCustomer(long large, PeerOutlier outlier) {
        this.large = large;
        this.outlier = outlier;
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

    private Verdict.Finding finding(Transaction payment) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " of somebody of " + payment.ageBand + "; protected from "
                        + Words.money(large) + ".",
                "Would not have been tagged below " + Words.money(large) + ".",
                List.of(),
                null);
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
