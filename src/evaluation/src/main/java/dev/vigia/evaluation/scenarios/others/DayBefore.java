package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Surroundings;

/** Payments in a new place, one per account, which make the baseline of the place for the next day. */
final class DayBefore {
    /** The number of payments that is enough for a place's baseline. */
    static final int PAYMENTS = 36;

    static final int HOURS = 24;
    private final long[] amounts;
    private final Surroundings around;

    /** @param amounts minor units */
    DayBefore(long[] amounts, Surroundings around) {
        this.amounts = amounts;
        this.around = around;
    }

    /**
     * Returns these payments and further ones in the same hour of the next day, the last of them {@code span} after
     * the first.
     */
    Plan then(long[] next, long span, Draws draws) {
        return new PlaceDays(around, draws)
                .on(0, amounts, PlaceDays.SPAN - around.timing.tick())
                .on(1, next, span)
                .plan();
    }
}
