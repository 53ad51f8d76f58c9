package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Deviation from the account's own profile: a payment of {@code least} (minor units) or more whose ln(amount) lies
 * {@code limit} standard deviations or more above the mean of the account's payments of the last {@code window}, of which
 * there must be {@code enough}. A payment weighs half as much with every {@code halfLife} of its age. The deviation is taken
 * as {@code floor} at least, for an account that always pays the same would else be strange at a coin more. A payment of nothing is clear, and
 * counts as one minor unit later.
 */
public final class OwnProfile implements Pattern {
    public final double limit;
    public final long least;
    public final Usual usual;

    public OwnProfile(double limit, long least, Usual usual) {
        this.limit = limit;
        this.least = least;
        this.usual = usual;
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

    private Verdict.Finding finding(Transaction payment, double score, Spread spread, int count) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " is " + Words.decimal(score)
                        + " standard deviations above what the account pays;" + " suspicious from "
                        + Words.decimal(limit) + " and " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(Math.max(least, strangeFrom(spread))) + ".",
                List.of(),
                "The account pays " + Words.money(Math.round(Math.exp(spread.mean))) + " as a rule, by its last "
                        + Words.count(count, "payment") + ".");
    }

    private long strangeFrom(Spread spread) {
        return Math.round(Math.exp(spread.mean + limit * Math.max(usual.floor, spread.deviation)));
    }

    /** Of an amount in minor units; nothing counts as one of them. */
    private static double log(long amount) {
        return Math.log(Math.max(1, amount));
    }

    @Override
    public Duration reach() {
        return usual.window;
    }

    /** Weighted mean and standard deviation of ln(amount). */
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
            this.deviation = Math.sqrt(Math.max(0, squares / weights - mean * mean));
        }
    }

    /** What an account's profile rests on. */
    public static final class Usual {
        public final int enough;
        /** The least standard deviation of ln(amount). */
        public final double floor;

        public final Duration halfLife;
        public final Duration window;

        public Usual(int enough, double floor, Duration halfLife, Duration window) {
            this.enough = enough;
            this.floor = floor;
            this.halfLife = halfLife;
            this.window = window;
        }
    }
}
