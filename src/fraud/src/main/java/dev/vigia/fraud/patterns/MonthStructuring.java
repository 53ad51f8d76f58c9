package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.transactions.Money;
import dev.vigia.fraud.transactions.Past;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Structuring under the monthly cash-transaction report: {@code payments} or more in one calendar month of the source's
 * zone, each below {@code limit} (minor units), that together reach it. In India the limit is 1,000,000 rupees (Prevention
 * of Money-laundering Rules 2005, rule 3).
 */
public final class MonthStructuring implements Pattern {
    private static final Duration LONGEST_MONTH = Duration.ofDays(30).plus(DayStructuring.LONGEST_DAY);

    public final long limit;
    public final int payments;

    public MonthStructuring(long limit, int payments) {
        this.limit = limit;
        this.payments = payments;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount >= limit) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        long day = payment.localEpochDay();
        long first = day - LocalDate.ofEpochDay(day).getDayOfMonth() + 1;
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
            return Verdict.hit(sum / 100.0, limit / 100.0, finding(recent(before, payment), first, count, sum));
        }
        if (!recent.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return count >= payments ? Verdict.clear(sum / 100.0, limit / 100.0) : Verdict.clear();
    }

    private static Window recent(History before, Transaction payment) {
        return before.window(payment, LONGEST_MONTH.toMillis());
    }

    private boolean counts(Past past, long first) {
        return past.amount < limit && past.localEpochDay() >= first;
    }

    private Verdict.Finding finding(Window recent, long first, int count, long sum) {
        return new Verdict.Finding(
                Words.count(count, "payment") + " in one month, each below " + Words.money(limit) + ", of together "
                        + Words.money(sum) + "; the limit is " + Words.money(limit) + ".",
                "Would not have alerted below " + Words.money(limit) + " in the month.",
                recent.only(past -> counts(past, first)),
                null);
    }

    @Override
    public Duration reach() {
        return LONGEST_MONTH;
    }
}
