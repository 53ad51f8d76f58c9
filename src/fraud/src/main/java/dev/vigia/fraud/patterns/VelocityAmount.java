package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/** Velocity by amount: {@code payments} or more within {@code window} that together reach {@code limit} (minor units). */
public final class VelocityAmount implements Pattern {
    public final long limit;
    public final int payments;
    public final Duration window;

    public VelocityAmount(long limit, int payments, Duration window) {
        this.limit = limit;
        this.payments = payments;
        this.window = window;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = recent(before, payment);
        long sum = Money.sum(recent.sum(), payment.amount);
        boolean enough = recent.count() + 1 >= payments;
        if (enough && sum >= limit) {
            return Verdict.hit(sum / 100.0, limit / 100.0, finding(recent(before, payment), sum));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return enough ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Verdict.Finding finding(Window recent, long sum) {
        return new Verdict.Finding(
                Words.count(recent.count() + 1L, "payment") + " of together " + Words.money(sum) + " within "
                        + Words.length(window) + "; the limit is " + Words.money(limit) + ".",
                "Would not have alerted below " + Words.money(limit) + " within " + Words.length(window) + ".",
                recent.only(past -> true),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
