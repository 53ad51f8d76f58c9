package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Many times what is usual: a payment of {@code least} (minor units) or more that is {@code limit} times or more what the
 * account usually pays. That is the median of its payments in the last {@code window}, drawn towards {@code typical}, what
 * any account pays, as if it had paid that {@code prior} times besides: so there is an answer from the first payment on, and
 * the account's own habit soon outweighs it. The median minds neither a few frauds in the past nor that the oldest payments
 * of a busy account are no longer remembered.
 */
public final class MultipleOfUsual implements Pattern {
    public final double limit;
    public final long least;
    public final Usual usual;

    public MultipleOfUsual(double limit, long least, Usual usual) {
        this.limit = limit;
        this.least = least;
        this.usual = usual;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        Window own = before.window(payment, usual.window.toMillis());
        if (own.count() == 0 && !own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        double expected = usual.expected(own);
        double multiple = payment.amount / expected;
        return multiple >= limit
                ? Verdict.hit(multiple, limit, finding(payment, multiple, expected, own.count()))
                : Verdict.clear(multiple, limit);
    }

    private Verdict.Finding finding(Transaction payment, double multiple, double expected, int count) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " is " + Words.decimal(multiple)
                        + " times what the account usually pays; suspicious from " + Words.decimal(limit)
                        + " times and "
                        + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(Math.max(least, (long) Math.ceil(limit * expected)))
                        + ".",
                List.of(),
                "The account usually pays " + Words.money(Math.round(expected)) + ", by its last "
                        + Words.count(count, "payment") + " and what is typical.");
    }

    @Override
    public Duration reach() {
        return usual.window;
    }

    /** What is usual for an account. */
    public static final class Usual {
        /** What any account pays, minor units. */
        public final long typical;
        /** How many payments of the account's own that counts for. */
        public final int prior;

        public final Duration window;

        public Usual(long typical, int prior, Duration window) {
            this.typical = typical;
            this.prior = prior;
            this.window = window;
        }

        /** Minor units, one at least. */
        double expected(Window own) {
            double sum = (double) typical * prior + median(own) * own.count();
            return Math.max(1, sum / (prior + own.count()));
        }

        private static double median(Window own) {
            if (own.count() == 0) {
                return 0;
            }
            long[] amounts = new long[own.count()];
            for (int n = 0; n < amounts.length; n++) {
                amounts[n] = own.amount(n);
            }
            Arrays.sort(amounts);
            int middle = amounts.length / 2;
            return amounts.length % 2 == 1 ? amounts[middle] : (amounts[middle - 1] + amounts[middle]) / 2.0;
        }
    }
}
