package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.Objects;

/**
 * Duplicate payment: the same amount of {@code least} (minor units) or more from the same account, and to the same
 * counterparty where the source names one, {@code times} times within {@code window}. An equal record under the
 * same transaction id is a redelivery, not a payment, and never gets here.
 */
public final class DuplicatePayment implements Pattern {
    public final long least;
    public final int times;
    public final Duration window;

    public DuplicatePayment(long least, int times, Duration window) {
        this.least = least;
        this.times = times;
        this.window = window;
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
        return past.amount == payment.amount && Objects.equals(past.counterparty, payment.counterparty);
    }

    private Verdict.Finding finding(Window recent, int count, Transaction payment) {
        return new Verdict.Finding(
                Words.count(count, "payment") + " of exactly " + Words.money(payment.amount) + " within "
                        + Words.length(window) + "; suspicious from " + times + ".",
                "Would not have alerted with fewer than " + Words.count(times, "equal payment") + " within "
                        + Words.length(window) + ".",
                recent.only(past -> same(past, payment)),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
