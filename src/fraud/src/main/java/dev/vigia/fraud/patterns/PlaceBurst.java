package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.Poisson;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Geographic burst: {@code least} payments or more in one place within five minutes, where so many are less likely than
 * {@code probability} by what the place saw at that hour in the days before, were payments to come by chance (Poisson).
 */
public final class PlaceBurst implements Pattern {
    public final int least;
    public final double probability;

    public PlaceBurst(int least, double probability) {
        this.least = least;
        this.probability = probability;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.metro == null) {
            return Verdict.inconclusive(Doubt.UNKNOWN_PLACE);
        }
        int payments = payment.crowd.payments;
        if (payments < least) {
            return Verdict.clear(payments, least);
        }
        Baseline place = baselines.place(payment);
        if (place == null) {
            return Verdict.inconclusive(Doubt.TOO_FEW_PEERS);
        }
        double usual = place.expected(payment.localSecondOfDay(), Crowd.PAYMENTS_MILLIS);
        int limit = Math.max(least, Poisson.surprising(usual, probability));
        return payments >= limit
                ? Verdict.hit(payments, limit, finding(payment, limit, usual, place))
                : Verdict.clear(payments, limit);
    }

    private static Verdict.Finding finding(Transaction payment, int limit, double usual, Baseline place) {
        return new Verdict.Finding(
                payment.crowd.payments + " payments in " + payment.metro + " within 5 minutes; suspicious from " + limit
                        + ".",
                "Would not have alerted with " + (limit - 1) + " payments.",
                List.of(),
                String.format(
                        Locale.ROOT,
                        "%.1f payments are usual there in 5 minutes at this hour, by %s in %s.",
                        usual,
                        Words.count(place.count, "payment"),
                        Words.count(place.days, "day")));
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
