package dev.vigia.evaluation.scenarios.crowds;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Surroundings;

/** Payments in a new place, each of an account of its own, that say what is usual there on the day after. */
final class DayBefore {
    /** Enough for a place to be judged by. */
    static final int PAYMENTS = 36;

    static final int HOURS = 24;
    private final long[] amounts;
    private final Surroundings around;

    /** @param amounts minor units */
    DayBefore(long[] amounts, Surroundings around) {
        this.amounts = amounts;
        this.around = around;
    }

    /** The payments, and others in the same hour of the next day, the last {@code span} after the first of them. */
    Plan then(long[] next, long span, Draws draws) {
        return new PlaceDays(around, draws)
                .on(0, amounts, PlaceDays.SPAN - around.timing.tick())
                .on(1, next, span)
                .plan();
    }
}
