package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.between;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.util.List;
import java.util.Locale;

/**
 * First-digit drift: on the day before the payment, the first digits of the amounts paid in its place were {@link #limit} or
 * more away from those of the days before that, by the Jensen-Shannon distance (0 to 1).
 *
 * <p>A hit says something about the place and the day. It says nothing about the payment itself.
 */
public final class FirstDigitDrift implements Pattern {
    public final double limit;

    FirstDigitDrift(double limit) {
        this.limit = between(0, 1, limit, "limit");
    }

    public static FirstDigitDrift read(Section parameters) {
        return new FirstDigitDrift(parameters.number("limit", 0, 1, 0.2));
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

    private Finding finding(Transaction payment, Baseline place) {
        return new Finding(
                "The first digits of what was paid in " + payment.metro + " the day before were " + text(place.drift)
                        + " away from usual; noted from " + text(limit) + ".",
                "Would not have been noted below " + text(limit) + ".",
                List.of(),
                Words.count(place.count, "payment") + " in " + Words.count(place.days, "day") + " there.");
    }

    private static String text(double distance) {
        return String.format(Locale.ROOT, "%.3f", distance);
    }
}
