package dev.vigia.fraud.patterns.velocity;

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
 * Card testing: a payment of {@link #large} or more, within {@link #window} after {@link #probes} or more payments of
 * {@link #small} or less.
 */
public final class CardTesting implements Pattern {
    /** Minor units. */
    public final long small;
    /** Minor units. */
    public final long large;

    public final int probes;
    public final Duration window;

    CardTesting(long small, long large, int probes, Duration window) {
        require(small < large, "large", "`large` must be more than `small`.");
        this.small = atLeast(0, small, "small");
        this.large = large;
        this.probes = atLeast(1, probes, "probes");
        this.window = positive(window, "window");
    }

    public static CardTesting read(Section parameters) {
        return new CardTesting(
                parameters.money("small", 100_00),
                parameters.money("large", 10_000_00),
                Parameters.payments(parameters, "probes", 1, 1),
                parameters.duration("window", Duration.ofMinutes(10)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < large) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        // The window ends before the judged payment, so these payments came first.
        int found = recent.count(past -> past.amount <= small);
        if (found >= probes) {
            return Verdict.hit(found, probes, finding(recent(before, payment), found, payment));
        }
        return recent.complete ? Verdict.clear(found, probes) : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Finding finding(Window recent, int found, Transaction payment) {
        return new Finding(
                Words.money(payment.amount) + " within " + Words.length(window) + " after "
                        + Words.count(found, "payment") + " of " + Words.money(small) + " or less; suspicious from "
                        + Words.money(large) + " after " + probes + ".",
                "Would not have alerted below " + Words.money(large) + ", or after fewer than "
                        + Words.count(probes, "small payment") + ".",
                recent.only(past -> past.amount <= small));
    }

    @Override
    public Duration reach() {
        return window;
    }
}
