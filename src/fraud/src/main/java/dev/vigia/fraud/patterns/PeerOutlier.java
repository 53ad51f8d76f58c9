package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Peer-group outlier: a payment of {@code least} (minor units) or more whose ln(amount) lies {@code limit} robust standard
 * deviations or more above the median of the payments of people of the same age band and balance band, in the days before.
 * It speaks from an account's first payment on, once there are {@code enough} of theirs.
 */
public final class PeerOutlier implements Pattern {
    /** Of ln(amount): were peers to pay almost the same, a coin more would be strange. */
    private static final double FLOOR = 0.1;

    public final double limit;
    public final long least;
    public final int enough;

    public PeerOutlier(double limit, long least, int enough) {
        this.limit = limit;
        this.least = least;
        this.enough = enough;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        if (payment.ageBand == null) {
            return Verdict.inconclusive(Doubt.NO_VALUE);
        }
        if (!payment.hasBalance()) {
            return Verdict.inconclusive(Doubt.NO_BALANCE);
        }
        Baseline peers = baselines.peers(payment);
        if (peers == null || peers.count < enough) {
            return Verdict.inconclusive(Doubt.TOO_FEW_PEERS);
        }
        double score = score(payment.amount, peers);
        return score >= limit ? Verdict.hit(score, limit, finding(payment, score, peers)) : Verdict.clear(score, limit);
    }

    /** Robust standard deviations above the median of the peers, by ln(amount); minor units. */
    public static double score(long amount, Baseline peers) {
        return (GroupHistory.log(amount) - peers.median) / Math.max(FLOOR, peers.deviation);
    }

    private Verdict.Finding finding(Transaction payment, double score, Baseline peers) {
        long strange = Math.round(Math.exp(peers.median + limit * Math.max(FLOOR, peers.deviation)));
        return new Verdict.Finding(
                Words.money(payment.amount) + " is " + Words.decimal(score)
                        + " robust standard deviations above what peers pay;" + " suspicious from "
                        + Words.decimal(limit) + " and " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(Math.max(least, strange)) + ".",
                List.of(),
                "People of " + payment.ageBand + " with a like balance pay "
                        + Words.money(Math.round(Math.exp(peers.median))) + " at the median, by "
                        + Words.count(peers.count, "payment") + " in " + Words.count(peers.days, "day") + ".");
    }

    @Override
    public Duration reach() {
        return Duration.ZERO;
    }
}
