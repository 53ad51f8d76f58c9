package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Checks.atLeast;
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

/**
 * Peer-group outlier: a payment of {@link #least} or more whose ln(amount) lies {@link #limit} robust standard deviations or
 * more above the median of its peers. Peers are people of the same age band and balance band, in the days before.
 *
 * <p>It can answer from an account's first payment on, once there are {@link #enough} payments of peers.
 */
public final class PeerOutlier implements Pattern {
    /** Robust standard deviations of ln(amount). */
    public final double limit;
    /** Minor units. */
    public final long least;

    public final int enough;

    PeerOutlier(double limit, long least, int enough) {
        this.limit = between(0, 100, limit, "limit");
        this.least = atLeast(0, least, "least");
        this.enough = atLeast(1, enough, "enough");
    }

    public static PeerOutlier read(Section parameters) {
        return read(parameters, 3.5);
    }

    /** @param limit stands for an absent {@code limit} */
    static PeerOutlier read(Section parameters, double limit) {
        return new PeerOutlier(
                parameters.number("limit", 0, 100, limit),
                parameters.money("least", 10_000_00),
                parameters.wholeNumber("enough", 1, 100));
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
        double score = peers.score(payment.amount);
        return score >= limit ? Verdict.hit(score, limit, finding(payment, score, peers)) : Verdict.clear(score, limit);
    }

    private Finding finding(Transaction payment, double score, Baseline peers) {
        return new Finding(
                Words.money(payment.amount) + " is " + Words.decimal(score)
                        + " robust standard deviations above what peers pay; suspicious from " + Words.decimal(limit)
                        + " and " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(Math.max(least, peers.amount(limit))) + ".",
                List.of(),
                "People of " + payment.ageBand + " with a like balance pay "
                        + Words.money(Math.round(Math.exp(peers.median))) + " at the median, by "
                        + Words.count(peers.count, "payment") + " in " + Words.count(peers.days, "day") + ".");
    }
}
