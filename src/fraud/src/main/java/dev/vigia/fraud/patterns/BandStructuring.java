package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/**
 * Structuring just under a limit: {@code payments} or more in {@code [from, below)} (minor units) within {@code window}.
 * A payment of exactly {@code below} would have been reported, and does not count.
 */
public final class BandStructuring implements Pattern {
    public final long from;
    public final long below;
    public final int payments;
    public final Duration window;

    public BandStructuring(long from, long below, int payments, Duration window) {
        this.from = from;
        this.below = below;
        this.payments = payments;
        this.window = window;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (!inBand(payment.amount)) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        int count = recent.count(past -> inBand(past.amount)) + 1;
        if (count >= payments) {
            return Verdict.hit(count, payments, finding(recent(before, payment), count));
        }
        return recent.complete ? Verdict.clear(count, payments) : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private boolean inBand(long amount) {
        return amount >= from && amount < below;
    }

    private Verdict.Finding finding(Window recent, int count) {
        String band = Words.money(from) + " to just under " + Words.money(below);
        return new Verdict.Finding(
                Words.count(count, "payment") + " of " + band + " within " + Words.length(window) + "; the limit is "
                        + payments + ".",
                "Would not have alerted with fewer than " + Words.count(payments, "payment") + " of " + band + ".",
                recent.only(past -> inBand(past.amount)),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
