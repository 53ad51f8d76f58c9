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
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/** Velocity by count: {@link #limit} payments or more of one account within {@link #window}. */
public final class VelocityCount implements Pattern {
    public final int limit;
    public final Duration window;
    private final Verdict[] clears;

    VelocityCount(int limit, Duration window) {
        this.limit = atLeast(1, limit, "limit");
        this.window = positive(window, "window");
        // The largest count is MOST + 1: a full window, and the judged payment.
        this.clears = Verdict.clearsBelow(Math.min(limit, History.MOST + 2), limit);
    }

    public static VelocityCount read(Section parameters) {
        return new VelocityCount(
                Parameters.payments(parameters, "limit", 2, 3), parameters.duration("window", Duration.ofMinutes(10)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = recent(before, payment);
        int count = recent.count() + 1;
        // A hit stands even if the history was cut: dropped payments would only add to the count.
        if (count >= limit) {
            // The finding gets a window of its own; see Window.
            return Verdict.hit(count, limit, finding(recent(before, payment), count));
        }
        return recent.complete ? clears[count] : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Finding finding(Window recent, int count) {
        return new Finding(
                Words.count(count, "payment") + " within " + Words.length(window) + "; the limit is " + limit + ".",
                "Would not have alerted with fewer than " + Words.count(limit, "payment") + " within "
                        + Words.length(window) + ".",
                recent.all());
    }

    @Override
    public Duration reach() {
        return window;
    }

    @Override
    public boolean comparesAmounts() {
        return false;
    }
}
