package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/** Velocity by count: {@code limit} payments or more from one account within {@code window}. */
public final class VelocityCount implements Pattern {
    public final int limit;
    public final Duration window;
    private final Verdict[] clears;

    public VelocityCount(int limit, Duration window) {
        this.limit = limit;
        this.window = window;
        this.clears = Verdict.clearsBelow(Math.min(limit, History.MOST + 1), limit);
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = recent(before, payment);
        int count = recent.count() + 1;
        if (count >= limit) {
            return Verdict.hit(count, limit, finding(recent(before, payment), count));
        }
        return recent.complete ? clears[count] : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Verdict.Finding finding(Window recent, int count) {
        return new Verdict.Finding(
                Words.count(count, "payment") + " within " + Words.length(window) + "; the limit is " + limit + ".",
                "Would not have alerted with fewer than " + Words.count(limit, "payment") + " within "
                        + Words.length(window) + ".",
                recent.only(past -> true),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
