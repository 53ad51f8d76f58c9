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
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Multiple of the usual amount: a payment of {@link #least} or more that is {@link #limit} times or more what the account
 * usually pays.
 *
 * <p>The usual amount is the median of the account's payments in the window, drawn towards a typical amount as if the account
 * had also paid that amount a few times. So there is an answer from the first payment on, and the account's own payments
 * soon outweigh the typical amount. A median changes little when a few past payments were frauds, or when the history of a
 * busy account has dropped its oldest payments.
 */
public final class MultipleOfUsual implements Pattern {
    public final double limit;
    /** Minor units. */
    public final long least;

    public final Usual usual;

    MultipleOfUsual(double limit, long least, Usual usual) {
        this.limit = between(1, 1_000, limit, "limit");
        this.least = atLeast(0, least, "least");
        this.usual = present(usual, "usual");
    }

    public static MultipleOfUsual read(Section parameters) {
        return new MultipleOfUsual(
                parameters.number("limit", 1, 1_000, 5),
                parameters.money("least", 10_000_00),
                new Usual(
                        parameters.money("typical", 500_00),
                        Parameters.payments(parameters, "prior", 0, 3),
                        parameters.duration("window", Duration.ofDays(30))));
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

    private Finding finding(Transaction payment, double multiple, double expected, int count) {
        return new Finding(
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

    /** The parameters by which the usual amount of an account is estimated. */
    public static final class Usual {
        /** A typical payment of any account, in minor units. */
        public final long typical;
        /** The number of own payments that {@link #typical} counts for. */
        public final int prior;

        public final Duration window;

        Usual(long typical, int prior, Duration window) {
            require(
                    prior > 0 && typical > 0,
                    prior <= 0 ? "prior" : "typical",
                    "`prior` and `typical` must be more than zero: they stand for an account that is not known yet.");
            this.typical = typical;
            this.prior = prior;
            this.window = positive(window, "window");
        }

        /** Returns the usual amount in minor units, 1 or more. */
        double expected(Window own) {
            // The mean of `prior` typical amounts and as many medians as there are own payments.
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
