package dev.vigia.replay.order;

/**
 * When a row is to be sent. The schedule hangs on event time and on the moment of the start alone: a row that goes out late
 * does not push back those after it (open loop), so that a replay catches up after a pause.
 *
 * @param speedup how many seconds of event time pass in one of the clock; {@link #MAX} does not wait at all
 * @param startEventMillis the event time that is sent at {@code startNanos}
 */
public record Pace(double speedup, long startEventMillis, long startNanos) {
    /** As fast as possible. */
    public static final double MAX = Double.POSITIVE_INFINITY;

    private static final double NANOS_A_MILLI = 1_000_000.0;

    public Pace {
        if (!(speedup > 0)) {
            throw new IllegalArgumentException(
                    "A speedup of " + speedup + " would never end. Give a number above zero, or max.");
        }
    }

    /** On the clock that gave {@code startNanos}; at once, for a row without an event time. */
    public long dueNanos(long eventMillis) {
        if (speedup == MAX || eventMillis == PackedRow.NO_TIME) {
            return startNanos;
        }
        return startNanos + (long) ((eventMillis - startEventMillis) * NANOS_A_MILLI / speedup);
    }

    /** How far event time has come; {@link Long#MAX_VALUE} if there is no waiting. */
    public long reachedMillis(long nowNanos) {
        return speedup == MAX
                ? Long.MAX_VALUE
                : startEventMillis + (long) ((nowNanos - startNanos) / NANOS_A_MILLI * speedup);
    }

    /** Nanoseconds that so much event time takes. */
    public static long nanosFor(long eventMillis, double speedup) {
        return speedup == MAX ? 0 : (long) (eventMillis * NANOS_A_MILLI / speedup);
    }
}
