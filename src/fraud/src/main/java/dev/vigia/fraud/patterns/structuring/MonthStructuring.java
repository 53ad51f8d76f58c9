package dev.vigia.fraud.patterns.structuring;

import dev.vigia.fraud.patterns.Parameters;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Structuring under the monthly cash-transaction report: {@link #payments} or more in one calendar month of the source's
 * zone, each below {@link #limit}, that together reach it. In India the limit is 1,000,000 rupees (Prevention of
 * Money-laundering Rules 2005, rule 3).
 */
public final class MonthStructuring extends CalendarStructuring {
    // 31 days, one of which may be the longest possible day.
    private static final Duration LONGEST_MONTH = Duration.ofDays(30).plus(DayStructuring.LONGEST_DAY);

    MonthStructuring(long limit, int payments) {
        super(limit, payments, LONGEST_MONTH);
    }

    public static MonthStructuring read(Section parameters) {
        return new MonthStructuring(
                parameters.money("limit", 1_000_000_00), Parameters.payments(parameters, "payments", 2, 2));
    }

    @Override
    long firstDay(long day) {
        return day - LocalDate.ofEpochDay(day).getDayOfMonth() + 1;
    }

    @Override
    String reason(int count, long sum) {
        return Words.count(count, "payment") + " in one month, each below " + Words.money(limit) + ", of together "
                + Words.money(sum) + "; the limit is " + Words.money(limit) + ".";
    }

    @Override
    String counterfactual() {
        return "Would not have alerted below " + Words.money(limit) + " in the month.";
    }
}
