package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.fraud.baselines.Baseline;
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
import java.util.List;

/**
 * Unusual hour: a payment of {@link #least} or more in {@link #hours} of the source's clock, unless the account often pays
 * then.
 *
 * <p>The account's own payments decide once there are enough of them. Until then the payments of its peers decide. Where
 * those are not known either, the pattern takes the account to sleep in these hours, as most people do.
 */
public final class UnusualHour implements Pattern {
    public final Hours hours;
    /** Minor units. */
    public final long least;

    public final Usual usual;

    UnusualHour(Hours hours, long least, Usual usual) {
        this.hours = present(hours, "hours");
        this.least = atLeast(0, least, "least");
        this.usual = present(usual, "usual");
    }

    public static UnusualHour read(Section parameters) {
        int from = Parameters.timeOfDay(parameters, "from", "00:00");
        int until = Parameters.timeOfDay(parameters, "until", "06:00");
        long least = parameters.money("least", 10_000_00);
        Usual usual = new Usual(
                parameters.number("usual", 0, 1, 0.2),
                Parameters.payments(parameters, "enough", 1, 5),
                parameters.duration("window", Duration.ofDays(30)));
        // The hours come last: their refusal must not hide the other parameters, or those would count as unknown names.
        return new UnusualHour(new Hours(from, until), least, usual);
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least || !hours.contain(payment.localSecondOfDay())) {
            return Verdict.clear();
        }
        Window own = before.window(payment, usual.window.toMillis());
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        if (own.count() >= usual.enough) {
            int then = own.count(past -> hours.contain(past.localSecondOfDay()));
            return verdict((double) then / own.count(), payment, ownHours(own.count(), then));
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

    /** @param share the share of payments that usually fall into these hours */
    private Verdict verdict(double share, Transaction payment, String baseline) {
        // A low share is suspicious. Its complement is reported, so that a larger value is closer to a hit.
        return share > usual.share
                ? Verdict.clear(1 - share, 1 - usual.share)
                : Verdict.hit(1 - share, 1 - usual.share, finding(payment, baseline));
    }

    private Finding finding(Transaction payment, String baseline) {
        String night = Words.time(hours.from) + " to " + Words.time(hours.until);
        return new Finding(
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

    /** The limit above which payments at these hours are a habit: a share of at least {@link #enough} own payments. */
    public static final class Usual {
        public final double share;
        public final int enough;
        public final Duration window;

        Usual(double share, int enough, Duration window) {
            this.share = between(0, 1, share, "usual");
            this.enough = atLeast(1, enough, "enough");
            this.window = positive(window, "window");
        }
    }

    @Override
    public boolean needsTimeOfDay() {
        return true;
    }
}
