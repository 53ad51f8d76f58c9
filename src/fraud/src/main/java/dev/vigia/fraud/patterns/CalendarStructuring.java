package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;

/**
 * Structuring by splitting within a piece of the calendar, by the source's zone: {@code payments} or more, each below
 * {@code limit} (minor units), that together reach it.
 */
abstract class CalendarStructuring implements Pattern {
    public final long limit;
    public final int payments;
    private final Duration longest;

    /** @param longest what no such piece of the calendar is longer than */
    CalendarStructuring(long limit, int payments, Duration longest) {
        this.limit = limit;
        this.payments = payments;
        this.longest = longest;
    }

    /** The first day of the piece that a day is in, both counted from 1 January 1970. */
    abstract long firstDay(long day);

    abstract String reason(int count, long sum);

    abstract String counterfactual();

    @Override
    public final Verdict judge(History before, Transaction payment, Baselines baselines) {
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
        if (count >= payments && sum >= limit) {
            List<Past> evidence = recent(before, payment).only(past -> counts(past, first));
            return Verdict.hit(
                    sum / 100.0,
                    limit / 100.0,
                    new Verdict.Finding(reason(count, sum), counterfactual(), evidence, null));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return count >= payments ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, longest.toMillis());
    }

    private boolean counts(Past past, long first) {
        return past.amount < limit && past.localEpochDay() >= first;
    }

    @Override
    public final Duration reach() {
        return longest;
    }
}
