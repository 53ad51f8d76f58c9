package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Unusual hour: a payment of {@code least} (minor units) or more in {@code [from, until)} of the source's clock, unless the
 * account often pays then: more than {@code usual} of its own payments of the last {@code window}, once there are enough of
 * them to tell. Until then its peers' hours speak, and where those are not known it is taken as most accounts are, which
 * sleep.
 */
public final class UnusualHour implements Pattern {
    public final Hours hours;
    public final long least;
    public final Usual usual;

    public UnusualHour(Hours hours, long least, Usual usual) {
        this.hours = hours;
        this.least = least;
        this.usual = usual;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least || !hours.hold(payment.localSecondOfDay())) {
            return Verdict.clear();
        }
        Window own = before.window(payment, usual.window.toMillis());
        int then = own.count(past -> hours.hold(past.localSecondOfDay()));
        double share = own.count() == 0 ? 0 : (double) then / own.count();
        boolean known = own.count() >= usual.enough;
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        if (known) {
            return verdict(share, payment, ownHours(own.count(), then));
        }
        Baseline peers = baselines.peers(payment);
        return peers == null || peers.count < Baseline.ENOUGH
                ? verdict(0, payment, null)
                : verdict(peers.share(hours.from, hours.until), payment, peerHours(peers));
    }

    private String ownHours(int count, int then) {
        return then + " of the account's last " + Words.count(count, "payment") + " fell into these hours.";
    }

    private String peerHours(Baseline peers) {
        return Words.percent(peers.share(hours.from, hours.until))
                + " of the payments of people of like age and balance fell into these hours, by "
                + Words.count(peers.count, "payment") + ".";
    }

    /** @param share of the payments that are usual in these hours */
    private Verdict verdict(double share, Transaction payment, String baseline) {
        return share > usual.share
                ? Verdict.clear(1 - share, 1 - usual.share)
                : Verdict.hit(1 - share, 1 - usual.share, finding(payment, baseline));
    }

    private Verdict.Finding finding(Transaction payment, String baseline) {
        String night = Words.time(hours.from) + " to " + Words.time(hours.until);
        return new Verdict.Finding(
                Words.money(payment.amount) + " at " + Words.time(payment.localSecondOfDay()) + "; suspicious from "
                        + Words.money(least) + ", from " + night + ".",
                "Would not have alerted below " + Words.money(least) + ", outside " + night + ", or if more than "
                        + Words.percent(usual.share) + " of at least " + Words.count(usual.enough, "payment")
                        + " of the account, or of its peers' payments before that, fell into these hours.",
                List.of(),
                baseline);
    }

    @Override
    public Duration reach() {
        return usual.window;
    }

    /** Hours of the day as seconds since midnight, {@code [from, until)}; over midnight if {@code until} is earlier. */
    public static final class Hours {
        public final int from;
        public final int until;

        public Hours(int from, int until) {
            this.from = from;
            this.until = until;
        }

        boolean hold(int secondOfDay) {
            return from <= until
                    ? secondOfDay >= from && secondOfDay < until
                    : secondOfDay >= from || secondOfDay < until;
        }
    }

    /** From when on an account's own habit speaks: above {@code share} of at least {@code enough} payments in {@code window}. */
    public static final class Usual {
        public final double share;
        public final int enough;
        public final Duration window;

        public Usual(double share, int enough, Duration window) {
            this.share = share;
            this.enough = enough;
            this.window = window;
        }
    }
}
