package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Payments in a new place, one per account, on several days in the same half hour. */
final class PlaceDays {
    /**
     * All payments fall into the first half of an hour. So they lie on one UTC day even in a zone that is half an
     * hour off.
     */
    static final long SPAN = 1_800_000L;

    private static final long HOUR = 2 * SPAN;
    private static final int DAWN = 8;
    private static final int DUSK = 20;

    private final Surroundings around;
    private final Draws draws;
    private final List<Long> after = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();

    PlaceDays(Surroundings around, Draws draws) {
        this.around = around;
        this.draws = draws;
    }

    /**
     * Adds payments of these amounts, in minor units.
     *
     * @param day from 0, in the order of the calls
     * @param span between the first and the last of them, milliseconds
     */
    PlaceDays on(int day, long[] paid, long span) {
        long[] spaced = around.timing.spaced(paid.length, span, draws);
        for (int index = 0; index < paid.length; index++) {
            after.add(day * Timing.DAY + spaced[index]);
            amounts.add(paid[index]);
        }
        return this;
    }

    Plan plan() {
        long start = HOUR * (DAWN + draws.below(DUSK - DAWN));
        return Plan.of(start, numbers(after), numbers(amounts))
                .by(IntStream.range(0, after.size()).toArray());
    }

    private static long[] numbers(List<Long> some) {
        return some.stream().mapToLong(Long::longValue).toArray();
    }
}
