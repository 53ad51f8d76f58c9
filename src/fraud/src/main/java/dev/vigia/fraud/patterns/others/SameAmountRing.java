package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.require;

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
import java.util.Locale;

/**
 * Ring: {@link #accounts} or more accounts pay the very same amount of {@link #least} or more, in one place within an hour.
 *
 * <p>Popular amounts do not count. The number of accounts must be less likely than {@link #probability}, given how often the
 * place saw that amount in the days before.
 */
public final class SameAmountRing implements Pattern {
    public final int accounts;
    /** Minor units. */
    public final long least;

    public final double probability;

    SameAmountRing(int accounts, long least, double probability) {
        require(
                accounts <= Crowd.MOST_ACCOUNTS,
                "accounts",
                "`accounts` is " + accounts + ". At most " + Crowd.MOST_ACCOUNTS + " are counted.");
        this.accounts = atLeast(2, accounts, "accounts");
        this.least = atLeast(0, least, "least");
        this.probability = between(Double.MIN_VALUE, 1, probability, "probability");
    }

    public static SameAmountRing read(Section parameters) {
        return new SameAmountRing(
                parameters.wholeNumber("accounts", 2, 5),
                parameters.money("least", 2_000_00),
                Parameters.probability(parameters));
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
            // No hit whatever is usual here. So a place without a baseline is not inconclusive.
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

    private static Finding finding(Transaction payment, int limit, double usual, Baseline place) {
        return new Finding(
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
    public boolean needsTimeOfDay() {
        return true;
    }
}
