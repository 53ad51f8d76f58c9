package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.positive;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Parameters;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.Objects;

/**
 * Duplicate payment: the same amount of {@link #least} or more, {@link #times} times within {@link #window}, from the same
 * account and, where the source names counterparties, to the same counterparty.
 *
 * <p>A redelivery of one transaction never gets here: the judge drops an equal record with the same transaction id.
 */
public final class DuplicatePayment implements Pattern {
    /** Minor units. */
    public final long least;

    public final int times;
    public final Duration window;

    DuplicatePayment(long least, int times, Duration window) {
        this.least = atLeast(0, least, "least");
        this.times = atLeast(2, times, "times");
        this.window = positive(window, "window");
    }

    public static DuplicatePayment read(Section parameters) {
        return new DuplicatePayment(
                parameters.money("least", 0),
                Parameters.payments(parameters, "times", 2, 2),
                parameters.duration("window", Duration.ofMinutes(1)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        int count = recent.count(past -> same(past, payment)) + 1;
        if (count >= times) {
            return Verdict.hit(count, times, finding(recent(before, payment), count, payment));
        }
        return recent.complete ? Verdict.clear(count, times) : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private static boolean same(Past past, Transaction payment) {
        // Where the source names no counterparties, both are null and the amount alone decides.
        return past.amount == payment.amount && Objects.equals(past.counterparty, payment.counterparty);
    }

    private Finding finding(Window recent, int count, Transaction payment) {
        return new Finding(
                Words.count(count, "payment") + " of exactly " + Words.money(payment.amount) + " within "
                        + Words.length(window) + "; suspicious from " + times + ".",
                "Would not have alerted with fewer than " + Words.count(times, "equal payment") + " within "
                        + Words.length(window) + ".",
                recent.only(past -> same(past, payment)));
    }

    @Override
    public Duration reach() {
        return window;
    }
}
