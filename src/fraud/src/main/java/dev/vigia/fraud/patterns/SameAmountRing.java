package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.Poisson;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.Locale;

/**
 * Ring: {@code accounts} accounts or more pay the very same amount, {@code least} (minor units) or more, in one place within
 * an hour. Popular amounts are left out: by how often the place saw that amount in the days before, so many accounts must
 * be less likely than {@code probability}.
 */
public final class SameAmountRing implements Pattern {
    public final int accounts;
    public final long least;
    public final double probability;

    public SameAmountRing(int accounts, long least, double probability) {
        this.accounts = accounts;
        this.least = least;
        this.probability = probability;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        if (payment.metro == null) {
            return Verdict.inconclusive(Doubt.UNKNOWN_PLACE);
        }
        int paying = payment.crowd.accounts;
        if (paying < accounts) {
            return Verdict.clear(paying, accounts);
        }
        Baseline place = baselines.place(payment);
        if (place == null) {
            return Verdict.inconclusive(Doubt.TOO_FEW_PEERS);
        }
        double usual = place.expected(payment.amount, Crowd.ACCOUNTS_MILLIS);
        int limit = Math.max(accounts, Poisson.surprising(usual, probability));
        return paying >= limit
                ? Verdict.hit(paying, limit, finding(payment, limit, usual, place))
                : Verdict.clear(paying, limit);
    }

    private static Verdict.Finding finding(Transaction payment, int limit, double usual, Baseline place) {

        return new Verdict.Finding(
                payment.crowd.accounts + " accounts paid " + Words.money(payment.amount) + " in " + payment.metro
                        + " within 1 hour; suspicious from " + limit + ".",
                "Would not have alerted with " + (limit - 1) + " accounts, or if the amount were popular there.",
                payment.crowd.others,
                String.format(
                        Locale.ROOT,
                        "At most %.2f payments of this amount are usual there in 1 hour, by %s in %s.",
                        usual,
                        Words.count(place.count, "payment"),
                        Words.count(place.days, "day")));
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
