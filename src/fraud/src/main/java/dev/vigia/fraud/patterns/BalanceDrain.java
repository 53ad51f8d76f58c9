package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Balance drain: a payment of {@code least} (minor units) or more that takes {@code share} or more of what the account
 * held, which is the payment and the balance that it left.
 */
public final class BalanceDrain implements Pattern {
    public final double share;
    public final long least;

    public BalanceDrain(double share, long least) {
        this.share = share;
        this.least = least;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        if (!payment.hasBalance()) {
            return Verdict.inconclusive(Doubt.NO_BALANCE);
        }
        double held = (double) payment.amount + Math.max(0, payment.balance);
        double taken = held == 0 ? 0 : payment.amount / held;
        return taken >= share ? Verdict.hit(taken, share, finding(payment, taken)) : Verdict.clear(taken, share);
    }

    private Verdict.Finding finding(Transaction payment, double taken) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " is " + Words.percent(taken)
                        + " of what the account held; suspicious from " + Words.percent(share) + " and "
                        + Words.money(least) + ".",
                "Would not have alerted below " + Words.percent(share) + " or below " + Words.money(least) + ".",
                List.of(),
                null);
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
