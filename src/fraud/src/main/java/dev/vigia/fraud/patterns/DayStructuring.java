package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.transactions.Money;
import dev.vigia.fraud.transactions.Past;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;

/**
 * Structuring by splitting: {@code payments} or more on one calendar day of the source's zone, each below {@code limit}
 * (minor units), that together reach it.
 */
public final class DayStructuring implements Pattern {
    /** No day is longer: 24 hours and what changes of the clock add, which was up to 3 hours in this century. */
    static final Duration LONGEST_DAY = Duration.ofHours(27);

    public final long limit;
    public final int payments;

    public DayStructuring(long limit, int payments) {
        this.limit = limit;
        this.payments = payments;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount >= limit) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        long today = payment.localEpochDay();
        int count = 1;
        long sum = payment.amount;
        for (int n = 0; n < recent.count(); n++) {
            Past past = recent.at(n);
            if (counts(past, today)) {
                count++;
                sum = Money.sum(sum, past.amount);
            }
        }
        if (count >= payments && sum >= limit) {
            return Verdict.hit(sum / 100.0, limit / 100.0, finding(recent(before, payment), today, count, sum));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return count >= payments ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private static Window recent(History before, Transaction payment) {
        return before.window(payment, LONGEST_DAY.toMillis());
    }

    private boolean counts(Past past, long today) {
        return past.amount < limit && past.localEpochDay() == today;
    }

    private Verdict.Finding finding(Window recent, long today, int count, long sum) {
        return new Verdict.Finding(
                Words.count(count, "payment") + " on one day, each below " + Words.money(limit) + ", of together "
                        + Words.money(sum) + "; suspicious from " + payments + " that reach " + Words.money(limit)
                        + ".",
                "Would not have alerted with fewer than " + Words.count(payments, "payment") + " or below "
                        + Words.money(limit) + " on the day.",
                recent.only(past -> counts(past, today)),
                null);
    }

    @Override
    public Duration reach() {
        return LONGEST_DAY;
    }
}
