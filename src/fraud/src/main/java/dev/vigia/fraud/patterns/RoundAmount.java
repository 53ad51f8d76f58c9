package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Round amount: a multiple of {@code multiple} from {@code least} on (both minor units). People like round amounts, so it
 * says nothing alone; it is meant to add to a typology's score.
 */
public final class RoundAmount implements Pattern {
    public final long multiple;
    public final long least;

    public RoundAmount(long multiple, long least) {
        this.multiple = multiple;
        this.least = least;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        return payment.amount >= least && payment.amount % multiple == 0
                ? Verdict.hit(payment.amount / 100.0, least / 100.0, finding(payment))
                : Verdict.clear();
    }

    private Verdict.Finding finding(Transaction payment) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " is a multiple of " + Words.money(multiple) + "; noted from "
                        + Words.money(least) + ".",
                "Would not have been noted below " + Words.money(least) + " or at another amount.",
                List.of(),
                null);
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
