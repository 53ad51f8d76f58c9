package dev.vigia.fraud.baselines;

import java.util.Arrays;

/** Statistics of the amounts of a sample, in minor units and ascending order. */
final class SortedAmounts {
    /** Makes the median absolute deviation of a normal distribution equal to its standard deviation. */
    private static final double NORMAL = 1.4826;

    private static final double HIGH = 0.95;

    private final long[] sorted;

    /** @param amounts are sorted in place */
    SortedAmounts(long[] amounts) {
        Arrays.sort(amounts);
        this.sorted = amounts;
    }

    /** Returns ln(amount) of minor units; zero counts as one unit. */
    static double log(long amount) {
        return Math.log(Math.max(1, amount));
    }

    /** Returns the amount that 19 of 20 amounts do not exceed. */
    long high() {
        // The nearest rank: the smallest amount that at least 95 % of the amounts do not exceed.
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(HIGH * sorted.length) - 1)];
    }

    /** Returns the median of ln(amount). */
    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? log(sorted[half]) : (log(sorted[half - 1]) + log(sorted[half])) / 2;
    }

    /** Returns the robust standard deviation of ln(amount): its median absolute deviation, scaled. */
    double deviation(double median) {
        // Two pointers walk outwards from the middle and meet the distances in ascending order. So nothing is sorted
        // again.
        int low = sorted.length / 2 - 1;
        int high = low + 1;
        double last = 0;
        double beforeLast = 0;
        for (int taken = 0; taken <= sorted.length / 2; taken++) {
            double below = low < 0 ? Double.POSITIVE_INFINITY : Math.abs(log(sorted[low]) - median);
            double above = high == sorted.length ? Double.POSITIVE_INFINITY : Math.abs(log(sorted[high]) - median);
            beforeLast = last;
            last = Math.min(below, above);
            if (below < above) {
                low--;
            } else {
                high++;
            }
        }
        return NORMAL * (sorted.length % 2 == 1 ? last : (beforeLast + last) / 2);
    }

    /**
     * Returns the amounts that occur more than once, ascending. If there are more than {@code most}, the most frequent are
     * kept, and of equally frequent ones the smallest.
     */
    long[] popular(int most) {
        // A run has at least two amounts, so there are at most half as many runs.
        long[] runs = new long[sorted.length / 2];
        int found = 0;
        int from = 0;
        while (from < sorted.length) {
            int times = times(from);
            if (times > 1) {
                // The negative count above the index: ascending order puts frequent amounts first, and then small ones.
                runs[found] = ((long) -times << Integer.SIZE) + from;
                found++;
            }
            from += times;
        }
        Arrays.sort(runs, 0, found);
        return Arrays.stream(runs, 0, Math.min(found, most))
                // The lower 32 bits are the index.
                .mapToInt(run -> (int) run)
                .sorted()
                .mapToLong(first -> sorted[first])
                .toArray();
    }

    /** Returns how often an amount occurs that is among these. */
    int timesOf(long amount) {
        int any = Arrays.binarySearch(sorted, amount);
        int first = any;
        while (first > 0 && sorted[first - 1] == amount) {
            first--;
        }
        return times(first);
    }

    /** Returns the length of the run of equal amounts that begins at {@code from}. */
    private int times(int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to - from;
    }
}
