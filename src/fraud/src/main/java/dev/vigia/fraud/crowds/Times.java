package dev.vigia.fraud.crowds;

import java.util.Arrays;

/** Points in time in ascending order. The number within a window takes two binary searches. */
final class Times {
    private static final int FEWEST = 8;

    private long[] times = new long[FEWEST];
    /** The valid times lie in {@code [from, to)} of the array. Forgetting moves {@code from}; growing moves both back. */
    private int from;

    private int to;

    void add(long time) {
        if (to == times.length) {
            // Room for twice the valid times. Forgotten ones stay behind, so the array may also become smaller.
            times = Arrays.copyOfRange(times, from, from + Math.max(FEWEST, 2 * (to - from)));
            to -= from;
            from = 0;
        }
        int place = after(time);
        System.arraycopy(times, place, times, place + 1, to - place);
        times[place] = time;
        to++;
    }

    /** Drops the times up to {@code time}, included. */
    void forgetUntil(long time) {
        from = after(time);
    }

    /** Returns how many times lie in {@code (after, until]}. */
    int count(long after, long until) {
        return after(until) - after(after);
    }

    /** Returns the index of the first time later than {@code time}. */
    private int after(long time) {
        int low = from;
        int high = to;
        // Asked before the search, because times come in nearly ascending order.
        if (to == from || times[to - 1] <= time) {
            return to;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
