package dev.vigia.fraud.patterns.structuring;

import dev.vigia.fraud.patterns.Words;
import java.time.Duration;

/**
 * Structuring by splitting: {@code payments} or more on one calendar day of the source's zone, each below {@code limit}
 * (minor units), that together reach it.
 */
public final class DayStructuring extends CalendarStructuring {
    /** No day is longer: 24 hours and what changes of the clock add, which was up to 3 hours in this century. */
    static final Duration LONGEST_DAY = Duration.ofHours(27);

    public DayStructuring(long limit, int payments) {
        super(limit, payments, LONGEST_DAY);
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
