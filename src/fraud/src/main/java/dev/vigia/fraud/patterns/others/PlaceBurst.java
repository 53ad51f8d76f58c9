package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.Poisson;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Parameters;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.util.List;
import java.util.Locale;

/**
 * Geographic burst: {@link #least} payments or more in one place within five minutes.
 *
 * <p>So many must be less likely than {@link #probability}, given what the place saw at that hour in the days before and
 * assuming that payments arrive as a Poisson process.
 */
public final class PlaceBurst implements Pattern {
    /** A number of payments. */
    public final int least;

    public final double probability;

    PlaceBurst(int least, double probability) {
        this.least = atLeast(2, least, "least");
        this.probability = between(Double.MIN_VALUE, 1, probability, "probability");
    }

    public static PlaceBurst read(Section parameters) {
        return new PlaceBurst(parameters.wholeNumber("least", 2, 20), Parameters.probability(parameters));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.metro == null) {
            return Verdict.inconclusive(Doubt.UNKNOWN_PLACE);
        }
        int payments = payment.crowd.payments;
        if (payments < least) {
            // No hit whatever is usual here. So a place without a baseline is not inconclusive.
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

    private static Finding finding(Transaction payment, int limit, double usual, Baseline place) {
        return new Finding(
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
    public boolean needsTimeOfDay() {
        return true;
    }
}
