package dev.vigia.replay.order;

/**
 * The schedule of a replay. It depends on event time and on the start alone (open loop): a late row does not push
 * back the rows after it, so a replay catches up after a pause.
 *
 * @param speedup seconds of event time per second of the clock; with {@link #MAX} nothing waits
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

    /** Returns when a row is due, on the clock of {@code startNanos}. A row without an event time is due at once. */
    public long dueNanos(long eventMillis) {
        if (speedup == MAX || eventMillis == PackedRow.NO_TIME) {
            return startNanos;
        }
        return startNanos + (long) ((eventMillis - startEventMillis) * NANOS_A_MILLI / speedup);
    }

    /** Returns the event time that the schedule has reached; {@link Long#MAX_VALUE} if nothing waits. */
    public long reachedMillis(long nowNanos) {
        return speedup == MAX
                ? Long.MAX_VALUE
                : startEventMillis + (long) ((nowNanos - startNanos) / NANOS_A_MILLI * speedup);
    }

    /** Returns the nanoseconds that a span of event time takes. */
    public static long nanosFor(long eventMillis, double speedup) {
        return speedup == MAX ? 0 : (long) (eventMillis * NANOS_A_MILLI / speedup);
    }
}
