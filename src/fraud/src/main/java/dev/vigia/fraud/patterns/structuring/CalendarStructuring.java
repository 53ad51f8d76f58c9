package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.checks.Checks.atLeast;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Structuring by splitting within one calendar period of the source's zone: {@link #payments} or more, each below
 * {@link #limit}, that together reach it.
 */
abstract class CalendarStructuring implements Pattern {
    /** Minor units. */
    public final long limit;

    public final int payments;
    private final Duration longest;

    /** @param longest an upper bound of the period's length */
    CalendarStructuring(long limit, int payments, Duration longest) {
        this.limit = atLeast(0, limit, "limit");
        this.payments = atLeast(2, payments, "payments");
        this.longest = longest;
    }

    /** Returns the first day of the period that contains {@code day}; both are days since 1970-01-01. */
    abstract long firstDay(long day);

    abstract String reason(int count, long sum);

    abstract String counterfactual();

    @Override
    public final Verdict judge(History before, Transaction payment, Baselines baselines) {
        // A payment that reaches the limit by itself is no part of a split.
        if (payment.amount >= limit) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        long first = firstDay(payment.localEpochDay());
        int count = 1;
        long sum = payment.amount;
        for (int n = 0; n < recent.count(); n++) {
            Past past = recent.at(n);
            if (counts(past, first)) {
                count++;
                sum = Money.sum(sum, past.amount);
            }
        }
        // A hit stands even if the history was cut: dropped payments would only add to count and sum.
        if (count >= payments && sum >= limit) {
            // The evidence gets a window of its own; see Window.
            List<Past> evidence = recent(before, payment).only(past -> counts(past, first));
            return Verdict.hit(sum / 100.0, limit / 100.0, new Finding(reason(count, sum), counterfactual(), evidence));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return count >= payments ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, longest.toMillis());
    }

    // A window ends at the judged payment, so no entry can be after the period. Only its start needs a check.
    private boolean counts(Past past, long first) {
        return past.amount < limit && past.localEpochDay() >= first;
    }

    @Override
    public final Duration reach() {
        return longest;
    }
}
