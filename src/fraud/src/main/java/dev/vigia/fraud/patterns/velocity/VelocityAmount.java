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
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/** Velocity by amount: {@link #payments} or more within {@link #window} that together reach {@link #limit}. */
public final class VelocityAmount implements Pattern {
    /** Minor units. */
    public final long limit;

    public final int payments;
    public final Duration window;

    VelocityAmount(long limit, int payments, Duration window) {
        this.limit = atLeast(0, limit, "limit");
        this.payments = atLeast(1, payments, "payments");
        this.window = positive(window, "window");
    }

    public static VelocityAmount read(Section parameters) {
        return new VelocityAmount(
                parameters.money("limit", 50_000_00),
                Parameters.payments(parameters, "payments", 1, 2),
                parameters.duration("window", Duration.ofDays(1)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        Window recent = recent(before, payment);
        long sum = Money.sum(recent.sum(), payment.amount);
        boolean enough = recent.count() + 1 >= payments;
        // A hit stands even if the history was cut: dropped payments would only add to the sum.
        if (enough && sum >= limit) {
            return Verdict.hit(sum / 100.0, limit / 100.0, finding(recent(before, payment), sum));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        // With too few payments, the distance of the sum from its limit says nothing.
        return enough ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Finding finding(Window recent, long sum) {
        return new Finding(
                Words.count(recent.count() + 1L, "payment") + " of together " + Words.money(sum) + " within "
                        + Words.length(window) + "; the limit is " + Words.money(limit) + ".",
                "Would not have alerted below " + Words.money(limit) + " within " + Words.length(window) + ".",
                recent.all());
    }

    @Override
    public Duration reach() {
        return window;
    }
}
