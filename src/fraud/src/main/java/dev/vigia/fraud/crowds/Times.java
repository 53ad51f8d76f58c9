package dev.vigia.fraud.crowds;

import java.util.Arrays;

/** Points in time, kept in order so that those of a window are counted without a look at each. */
final class Times {
    private static final int FEWEST = 8;

    private long[] times = new long[FEWEST];
    private int from;
    private int to;

    void add(long time) {
        if (to == times.length) {
            times = Arrays.copyOfRange(times, from, from + Math.max(FEWEST, 2 * (to - from)));
            to -= from;
            from = 0;
        }
        int place = after(time);
        System.arraycopy(times, place, times, place + 1, to - place);
        times[place] = time;
        to++;
    }

    /** Lets go those up to {@code time}. */
    void forgetUntil(long time) {
        from = after(time);
    }

    /** How many lie in {@code (after, until]}. */
    int count(long after, long until) {
        return after(until) - after(after);
    }

    /** The index of the first that is later. */
    private int after(long time) {
        int low = from;
        int high = to;
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
