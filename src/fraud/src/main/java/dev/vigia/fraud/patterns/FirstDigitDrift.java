package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * First-digit drift: on the day before the payment, the first digits of what was paid in its place were {@code limit} or more
 * away from those of the days before that, by the Jensen-Shannon distance (0 to 1). It tells of the place and the day, not
 * of the payment.
 */
public final class FirstDigitDrift implements Pattern {
    public final double limit;

    public FirstDigitDrift(double limit) {
        this.limit = limit;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.metro == null) {
            return Verdict.inconclusive(Doubt.UNKNOWN_PLACE);
        }
        Baseline place = baselines.place(payment);
        if (place == null || Double.isNaN(place.drift)) {
            return Verdict.inconclusive(Doubt.TOO_FEW_PEERS);
        }
        return place.drift >= limit
                ? Verdict.hit(place.drift, limit, finding(payment, place))
                : Verdict.clear(place.drift, limit);
    }

    private Verdict.Finding finding(Transaction payment, Baseline place) {
        return new Verdict.Finding(
                "The first digits of what was paid in " + payment.metro + " the day before were " + text(place.drift)
                        + " away from usual; noted from " + text(limit) + ".",
                "Would not have been noted below " + text(limit) + ".",
                List.of(),
                Words.count(place.count, "payment") + " in " + Words.count(place.days, "day") + " there.");
    }

    private static String text(double distance) {
        return String.format(Locale.ROOT, "%.3f", distance);
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
