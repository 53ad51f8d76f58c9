package dev.vigia.monitor.operators;

/**
 * How far event time has come in an operator of two inputs: as far as in the one that is further behind. One that rests
 * holds the other back all the same: what woke the one may not have got here by the other yet.
 */
public final class BothTimes {
    private long first = Long.MIN_VALUE;
    private long second = Long.MIN_VALUE;

    /** The first input has come to {@code time}; answers how far both have. */
    public long firstReaches(long time) {
        first = time;
        return Math.min(first, second);
    }

    /** The second input has come to {@code time}; answers how far both have. */
    public long secondReaches(long time) {
        second = time;
        return Math.min(first, second);
    }
}
