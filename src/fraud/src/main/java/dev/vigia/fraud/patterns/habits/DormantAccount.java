package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.require;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.List;

/**
 * Dormant account: a payment of {@link #least} or more after {@link #gap} or more without one. Where the amounts of peers are
 * known, the payment must also be as large as 19 of 20 of theirs.
 *
 * <p>An account is dormant only if it paid within {@link #known}. Any other account is new, and the pattern is clear.
 */
public final class DormantAccount implements Pattern {
    private static final long DAY_MILLIS = 86_400_000L;

    /** Minor units. */
    public final long least;

    public final Duration gap;
    public final Duration known;

    DormantAccount(long least, Duration gap, Duration known) {
        require(known.compareTo(gap) > 0, "known", "`known` must be longer than `gap`.");
        this.least = atLeast(0, least, "least");
        this.gap = positive(gap, "gap");
        this.known = known;
    }

    public static DormantAccount read(Section parameters) {
        return new DormantAccount(
                parameters.money("least", 20_000_00),
                parameters.duration("gap", Duration.ofDays(30)),
                parameters.duration("known", Duration.ofDays(92)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        // A look-up builds the name of the group, so small payments do without it.
        Baseline peers = payment.amount < least ? null : wellKnown(baselines.peers(payment));
        long limit = peers == null ? least : Math.max(least, peers.highAmount);
        if (payment.amount < limit) {
            return Verdict.clear();
        }
        Window own = before.window(payment, known.toMillis());
        if (own.count() == 0) {
            // No payment within `known`: the account is new, unless its history was cut.
            return own.complete ? Verdict.clear() : Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        Past last = own.last();
        double days = days(payment.time - last.time);
        return payment.time - last.time >= gap.toMillis()
                ? Verdict.hit(days, days(gap.toMillis()), finding(payment, last, limit, peers))
                : Verdict.clear(days, days(gap.toMillis()));
    }

    private static Baseline wellKnown(Baseline peers) {
        return peers == null || peers.count < Baseline.ENOUGH ? null : peers;
    }

    private static double days(long millis) {
        return millis / (double) DAY_MILLIS;
    }

    private Finding finding(Transaction payment, Past last, long limit, Baseline peers) {
        return new Finding(
                Words.money(payment.amount) + " after "
                        + Words.count((payment.time - last.time) / DAY_MILLIS, "day")
                        + " without a payment; suspicious from " + Words.length(gap) + " and " + Words.money(limit)
                        + ".",
                "Would not have alerted below " + Words.money(limit) + " or with a payment in the last "
                        + Words.length(gap) + ".",
                List.of(last),
                peers == null ? null : peerAmounts(peers));
    }

    private static String peerAmounts(Baseline peers) {
        return "19 of 20 payments of people of like age and balance are of " + Words.money(peers.highAmount)
                + " or less, by " + Words.count(peers.count, "payment") + ".";
    }

    @Override
    public Duration reach() {
        return known;
    }
}
