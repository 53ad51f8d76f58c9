package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.require;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Parameters;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.List;

/**
 * Deviation from the account's own profile: a payment of {@link #least} or more whose ln(amount) lies {@link #limit} standard
 * deviations or more above the mean of the account's payments in the window.
 *
 * <p>The weight of a payment halves with every half-life of its age. The deviation has a floor: without one, an account that
 * always pays the same would hit as soon as it pays a coin more. A payment of zero is clear, and counts as one minor unit
 * in the profile.
 */
public final class OwnProfile implements Pattern {
    /** At 100 half-lives the weight is 2^-100, far from the smallest double, so a sum of weights is never zero. */
    private static final int MOST_HALF_LIVES = 100;

    /** Standard deviations of ln(amount). */
    public final double limit;
    /** Minor units. */
    public final long least;

    public final Usual usual;

    OwnProfile(double limit, long least, Usual usual) {
        this.limit = between(0, 100, limit, "limit");
        this.least = atLeast(0, least, "least");
        this.usual = present(usual, "usual");
    }

    public static OwnProfile read(Section parameters) {
        return new OwnProfile(
                parameters.number("limit", 0, 100, 3),
                parameters.money("least", 10_000_00),
                new Usual(
                        Parameters.payments(parameters, "enough", 2, 5),
                        parameters.number("floor", 0.01, 10, 0.5),
                        parameters.duration("half-life", Duration.ofDays(10)),
                        parameters.duration("window", Duration.ofDays(30))));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least || payment.amount == 0) {
            return Verdict.clear();
        }
        Window own = before.window(payment, usual.window.toMillis());
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        if (own.count() < usual.enough) {
            return Verdict.inconclusive(Doubt.TOO_LITTLE_HISTORY);
        }
        Spread spread = new Spread(own, payment.time);
        double score = (log(payment.amount) - spread.mean) / Math.max(usual.floor, spread.deviation);
        return score >= limit
                ? Verdict.hit(score, limit, finding(payment, score, spread, own.count()))
                : Verdict.clear(score, limit);
    }

    private Finding finding(Transaction payment, double score, Spread spread, int count) {
        return new Finding(
                Words.money(payment.amount) + " is " + Words.decimal(score)
                        + " standard deviations above what the account pays; suspicious from "
                        + Words.decimal(limit) + " and " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(Math.max(least, strangeFrom(spread))) + ".",
                List.of(),
                "The account pays " + Words.money(Math.round(Math.exp(spread.mean))) + " as a rule, by its last "
                        + Words.count(count, "payment") + ".");
    }

    private long strangeFrom(Spread spread) {
        return Math.round(Math.exp(spread.mean + limit * Math.max(usual.floor, spread.deviation)));
    }

    /** Returns ln(amount) of minor units; zero counts as one unit. */
    private static double log(long amount) {
        return Math.log(Math.max(1, amount));
    }

    @Override
    public Duration reach() {
        return usual.window;
    }

    /** The weighted mean and standard deviation of ln(amount) over a window. */
    private final class Spread {
        final double mean;
        final double deviation;

        Spread(Window own, long now) {
            double weights = 0;
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < own.count(); n++) {
                Past past = own.at(n);
                double weight = Math.pow(0.5, (now - past.time) / (double) usual.halfLife.toMillis());
                double value = log(past.amount);
                weights += weight;
                sum += weight * value;
                squares += weight * value * value;
            }
            this.mean = sum / weights;
            // The mean of the squares less the square of the mean. Rounding can leave it slightly below zero.
            this.deviation = Math.sqrt(Math.max(0, squares / weights - mean * mean));
        }
    }

    /** The parameters of an account's profile. */
    public static final class Usual {
        /** The number of payments that a profile needs. */
        public final int enough;
        /** The lowest standard deviation of ln(amount) that is used. */
        public final double floor;

        public final Duration halfLife;
        public final Duration window;

        Usual(int enough, double floor, Duration halfLife, Duration window) {
            require(
                    window.compareTo(halfLife.multipliedBy(MOST_HALF_LIVES)) <= 0,
                    "half-life",
                    "`half-life` is too short for the window, whose oldest payments would weigh nothing: at least a "
                            + MOST_HALF_LIVES + "th of it.");
            this.enough = atLeast(2, enough, "enough");
            require(
                    floor > 0,
                    "floor",
                    "`floor` must be more than zero, or equal payments leave nothing to divide by.");
            this.floor = floor;
            this.halfLife = positive(halfLife, "half-life");
            this.window = positive(window, "window");
        }
    }
}
