package dev.vigia.fraud.patterns.structuring;

import dev.vigia.fraud.patterns.Parameters;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/**
 * Structuring by splitting over one calendar day of the source's zone: {@link #payments} or more, each below
 * {@link #limit}, that together reach it.
 */
public final class DayStructuring extends CalendarStructuring {
    /** The longest possible day: 24 hours, and the 3 hours that clock changes added at most in this century. */
    static final Duration LONGEST_DAY = Duration.ofHours(27);

    DayStructuring(long limit, int payments) {
        super(limit, payments, LONGEST_DAY);
    }

    public static DayStructuring read(Section parameters) {
        return new DayStructuring(
                parameters.money("limit", 50_000_00), Parameters.payments(parameters, "payments", 2, 3));
    }

    @Override
    long firstDay(long day) {
        return day;
    }

    @Override
    String reason(int count, long sum) {
        return Words.count(count, "payment") + " on one day, each below " + Words.money(limit) + ", of together "
                + Words.money(sum) + "; suspicious from " + payments + " that reach " + Words.money(limit) + ".";
    }

    @Override
    String counterfactual() {
        return "Would not have alerted with fewer than " + Words.count(payments, "payment") + " or below "
                + Words.money(limit) + " on the day.";
    }
}
