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

    /**
     * Returns the start of a span, in milliseconds since midnight: between dawn and night of one day if the span
     * fits, else at any time.
     */
    public long byDay(long span, Draws draws) {
        // From 07:00 to 22:00.
        long from = DAY * 7 / 24;
        long room = DAY * 22 / 24 - from - span;
        if (room <= 0) {
            from = 0;
            room = DAY;
        }
        return floor(from + (long) (draws.uniform() * room));
    }

    /** Returns the start of a span that has midnight inside. */
    public long acrossMidnight(long span, Draws draws) {
        // At least one tick before midnight and one after it, if the span has two.
        long before = tick + (long) (draws.uniform() * Math.max(0, Math.min(span, DAY) - 2 * tick));
        return DAY - Math.max(tick, floor(before));
    }

    /** Returns {@code count} payments at even distances with a little jitter, the last {@code span} after the first. */
    public long[] spaced(int count, long span, Draws draws) {
        long[] after = new long[count];
        for (int index = 1; index < count - 1; index++) {
            // Up to a tenth of the distance either way, so the order stays.
            double jitter = (draws.uniform() - 0.5) * 0.2;
            after[index] = floor((long) (span * (index + jitter) / (count - 1)));
        }
        if (count > 1) {
            after[count - 1] = span;
        }
        return after;
    }

    /**
     * Returns {@code count} payments one day apart, or closer if the window is too short for that, and one after
     * them.
     */
    public long[] daily(int count, long window) {
        long apart = floor(Math.min(DAY, window / (count + 1)));
        long[] after = new long[count + 1];
        for (int index = 1; index <= count; index++) {
            after[index] = index * apart;
        }
        return after;
    }

    /** Returns a part of {@code length}: from a share of it up to all but one tick. */
    public long partOf(long length, double share, Draws draws) {
        return Math.max(0, Math.min(length - tick, floor((long) (length * (share + (1 - share) * draws.uniform())))));
    }

    public long floor(long millis) {
        return Math.floorDiv(millis, tick) * tick;
    }
}
