package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * A dormant account wakes: a payment of {@code least} (minor units) or more, and no less than 19 of 20 payments of peers where
 * those are known, after {@code gap} or more without one. Only an
 * account that paid within {@code known} is known to have slept; any other one is new, and clear.
 */
public final class DormantAccount implements Pattern {
    public final long least;
    public final Duration gap;
    public final Duration known;

    public DormantAccount(long least, Duration gap, Duration known) {
        this.least = least;
        this.gap = gap;
        this.known = known;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Baseline peers = payment.amount < least ? null : known(baselines.peers(payment));
        long limit = peers == null ? least : Math.max(least, peers.highAmount);
        if (payment.amount < limit) {
            return Verdict.clear();
        }
        Window own = before.window(payment, known.toMillis());
        if (own.count() == 0) {
            return own.complete ? Verdict.clear() : Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        Past last = own.at(own.count() - 1);
        double days = days(payment.time - last.time);
        return payment.time - last.time >= gap.toMillis()
                ? Verdict.hit(days, days(gap.toMillis()), finding(payment, last, limit, peers))
                : Verdict.clear(days, days(gap.toMillis()));
    }

    private static Baseline known(Baseline peers) {
        return peers == null || peers.count < Baseline.ENOUGH ? null : peers;
    }

    private static double days(long millis) {
        return millis / 86_400_000.0;
    }

    private Verdict.Finding finding(Transaction payment, Past last, long limit, Baseline peers) {
        long wholeDays = (payment.time - last.time) / 86_400_000L;
        return new Verdict.Finding(
                Words.money(payment.amount) + " after " + Words.count(wholeDays, "day")
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
