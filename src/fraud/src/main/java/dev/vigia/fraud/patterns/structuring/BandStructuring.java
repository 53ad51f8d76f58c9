package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.positive;
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

/**
 * Structuring just under a limit: {@link #payments} or more in {@code [from, below)} within {@link #window}. A payment of
 * exactly {@link #below} does not count, because the bank would have reported it.
 */
public final class BandStructuring implements Pattern {
    /** Minor units, included. */
    public final long from;
    /** Minor units, excluded. */
    public final long below;

    public final int payments;
    public final Duration window;

    BandStructuring(long from, long below, int payments, Duration window) {
        require(from < below, "below", "`below` must be more than `from`.");
        this.from = atLeast(0, from, "from");
        this.below = below;
        this.payments = atLeast(1, payments, "payments");
        this.window = positive(window, "window");
    }

    public static BandStructuring read(Section parameters) {
        return new BandStructuring(
                parameters.money("from", 45_000_00),
                parameters.money("below", 50_000_00),
                Parameters.payments(parameters, "payments", 1, 2),
                parameters.duration("window", Duration.ofDays(1)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (!inBand(payment.amount)) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        // Plus one: the judged payment is not in its window.
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

    private Finding finding(Window recent, int count) {
        String band = Words.money(from) + " to just under " + Words.money(below);
        return new Finding(
                Words.count(count, "payment") + " of " + band + " within " + Words.length(window) + "; the limit is "
                        + payments + ".",
                "Would not have alerted with fewer than " + Words.count(payments, "payment") + " of " + band + ".",
                recent.only(past -> inBand(past.amount)));
    }

    @Override
    public Duration reach() {
        return window;
    }
}
