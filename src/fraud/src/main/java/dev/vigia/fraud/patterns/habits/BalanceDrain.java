package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;

/**
 * Balance drain: a payment of {@link #least} or more that takes {@link #share} or more of what the account held. That is the
 * payment plus the balance after it.
 */
public final class BalanceDrain implements Pattern {
    public final double share;
    /** Minor units. */
    public final long least;

    BalanceDrain(double share, long least) {
        this.share = between(0, 1, share, "share");
        this.least = atLeast(0, least, "least");
    }

    public static BalanceDrain read(Section parameters) {
        return new BalanceDrain(parameters.number("share", 0, 1, 0.9), parameters.money("least", 10_000_00));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        if (!payment.hasBalance()) {
            return Verdict.inconclusive(Doubt.NO_BALANCE);
        }
        // In doubles, because the sum of two longs may overflow. An overdraft counts as zero, so no share exceeds 1.
        double held = (double) payment.amount + Math.max(0, payment.balance);
        double taken = held == 0 ? 0 : payment.amount / held;
        return taken >= share ? Verdict.hit(taken, share, finding(payment, taken)) : Verdict.clear(taken, share);
    }

    private Finding finding(Transaction payment, double taken) {
        return new Finding(
                Words.money(payment.amount) + " is " + Words.percent(taken)
                        + " of what the account held; suspicious from " + Words.percent(share) + " and "
                        + Words.money(least) + ".",
                "Would not have alerted below " + Words.percent(share) + " or below " + Words.money(least) + ".");
    }
}
