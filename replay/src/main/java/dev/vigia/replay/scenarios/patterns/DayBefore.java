package dev.vigia.replay.scenarios.patterns;

import dev.vigia.replay.generate.Draws;
import java.util.stream.IntStream;

/** Payments in a new place, each of an account of its own, that say what is usual there on the day after. */
final class DayBefore {
    /** Enough for a place to be judged by. */
    static final int PAYMENTS = 36;

    static final int HOURS = 24;
    /** All are paid within the first half of one hour: it lies on one day also where the clock is half an hour from UTC. */
    static final long SPAN = 1_800_000L;

    private static final long HOUR = 2 * SPAN;
    private static final int DAWN = 8;
    private static final int DUSK = 20;

    private final long[] amounts;
    private final Surroundings around;

    /** @param amounts minor units */
    DayBefore(long[] amounts, Surroundings around) {
        this.amounts = amounts;
        this.around = around;
    }

    /** The payments, and others in the same hour of the next day, the last {@code span} after the first of them. */
    Plan then(long[] next, long span, Draws draws) {
        int count = amounts.length + next.length;
        long[] after = new long[count];
        long[] all = new long[count];
        System.arraycopy(around.spaced(amounts.length, SPAN - around.tick, draws), 0, after, 0, amounts.length);
        System.arraycopy(amounts, 0, all, 0, amounts.length);
        long[] spaced = around.spaced(next.length, span, draws);
        for (int index = 0; index < next.length; index++) {
            after[amounts.length + index] = Surroundings.DAY + spaced[index];
            all[amounts.length + index] = next[index];
        }
        long start = HOUR * (DAWN + draws.below(DUSK - DAWN));
        return Plan.of(start, after, all).by(IntStream.range(0, count).toArray());
    }
}
