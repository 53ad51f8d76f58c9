package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * High value on first sight: a payment of {@code least} (minor units) or more of an account that has not paid within {@code
 * known}. While payments have been watched for less than {@code warmUp}, every account is new, and there is no answer.
 */
public final class FirstSight implements Pattern {
    public final long least;
    public final Duration known;
    public final Duration warmUp;

    public FirstSight(long least, Duration known, Duration warmUp) {
        this.least = least;
        this.known = known;
        this.warmUp = warmUp;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        Window own = before.window(payment, known.toMillis());
        if (own.count() > 0) {
            return Verdict.clear();
        }
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        Baseline all = baselines.all();
        if (all == null || payment.time - all.since < warmUp.toMillis()) {
            return Verdict.inconclusive(Doubt.WARMING_UP);
        }
        return Verdict.hit(payment.amount / 100.0, least / 100.0, finding(payment));
    }

    private Verdict.Finding finding(Transaction payment) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " is the first payment of the account in " + Words.length(known)
                        + "; suspicious from " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(least) + " or with a payment in the "
                        + Words.length(known) + " before.",
                List.of(),
                null);
    }

    @Override
    public Duration reach() {
        return known;
    }
}
