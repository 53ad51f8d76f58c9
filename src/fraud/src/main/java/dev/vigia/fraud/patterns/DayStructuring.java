package dev.vigia.fraud.patterns;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;

/**
 * Structuring by splitting: {@code payments} or more on one calendar day of the source's zone, each below {@code limit}
 * (minor units), that together reach it.
 */
public final class DayStructuring implements Pattern {
    /** The longest day of any zone: 24 hours and the one that a change of the clock adds. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    public final long limit;
    public final int payments;

    public DayStructuring(long limit, int payments) {
        this.limit = limit;
        this.payments = payments;
    }

    @Override
    public Verdict judge(History before, Transaction payment) {
        if (payment.amount >= limit) {
            return Verdict.clear();
        }
        Window recent = before.window(payment, LONGEST_DAY.toMillis());
        long today = payment.localEpochDay();
        int count = 1;
        long sum = payment.amount;
        for (int n = recent.count() - 1; n >= 0 && recent.at(n).localEpochDay() == today; n--) {
            boolean small = recent.at(n).amount < limit;
            count += small ? 1 : 0;
            sum += small ? recent.at(n).amount : 0;
        }
        if (count >= payments && sum >= limit) {
            return Verdict.hit(sum / 100.0, limit / 100.0, finding(recent, today, count, sum));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return count >= payments ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private Verdict.Finding finding(Window recent, long today, int count, long sum) {
        return new Verdict.Finding(
                Words.count(count, "payment") + " on one day, each below " + Words.money(limit) + ", of together "
                        + Words.money(sum) + "; suspicious from " + payments + " that reach " + Words.money(limit)
                        + ".",
                "Would not have alerted with fewer than " + Words.count(payments, "payment") + " or below "
                        + Words.money(limit) + " on the day.",
                recent.only(past -> past.localEpochDay() == today && past.amount < limit),
                null);
    }

    @Override
    public Duration reach() {
        return LONGEST_DAY;
    }
}
