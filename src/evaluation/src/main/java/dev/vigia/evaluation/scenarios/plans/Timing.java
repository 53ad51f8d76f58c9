package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;

/**
 * Times of payments on the source's clock: milliseconds since midnight, or after the first payment.
 *
 * @param tick the shortest time, in milliseconds, that the source's formats can tell apart
 */
public record Timing(long tick) {
    public static final long DAY = 86_400_000L;

    public Timing {
        if (tick < 1 || DAY % tick != 0) {
            throw new IllegalArgumentException("A tick of " + tick + " ms does not divide a day.");
        }
    }

    /** The start of a span that lies between dawn and night of one day if it can, else anywhere. Milliseconds since midnight. */
    public long byDay(long span, Draws draws) {
        long from = DAY * 7 / 24;
        long room = DAY * 22 / 24 - from - span;
        if (room <= 0) {
            from = 0;
            room = DAY;
        }
        return floor(from + (long) (draws.uniform() * room));
    }

    /** The start of a span that has the midnight inside. */
    public long acrossMidnight(long span, Draws draws) {
        long before = tick + (long) (draws.uniform() * Math.max(0, Math.min(span, DAY) - 2 * tick));
        return DAY - Math.max(tick, floor(before));
    }

    /** The same distance between {@code count} payments, the last {@code span} after the first, with a little jitter. */
    public long[] spaced(int count, long span, Draws draws) {
        long[] after = new long[count];
        for (int index = 1; index < count - 1; index++) {
            double jitter = (draws.uniform() - 0.5) * 0.2;
            after[index] = floor((long) (span * (index + jitter) / (count - 1)));
        }
        if (count > 1) {
            after[count - 1] = span;
        }
        return after;
    }

    /** Distances of {@code count} payments a day apart, or less if they would not fit into the window, and of one after them. */
    public long[] daily(int count, long window) {
        long apart = floor(Math.min(DAY, window / (count + 1)));
        long[] after = new long[count + 1];
        for (int index = 1; index <= count; index++) {
            after[index] = index * apart;
        }
        return after;
    }

    /** A part of {@code length}, from a share to all of it but a tick. */
    public long partOf(long length, double share, Draws draws) {
        return Math.max(0, Math.min(length - tick, floor((long) (length * (share + (1 - share) * draws.uniform())))));
    }

    public long floor(long millis) {
        return Math.floorDiv(millis, tick) * tick;
    }
}
