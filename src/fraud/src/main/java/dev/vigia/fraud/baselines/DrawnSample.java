package dev.vigia.fraud.baselines;

import java.util.Arrays;
import java.util.Collection;

/**
 * One uniform sample of several days, drawn from the samples of the days.
 *
 * <p>A full sample holds only hashes up to its largest one. So the drawn sample takes from every day the payments with
 * hashes that the sample of each day would have held.
 */
final class DrawnSample {
    final int size;
    private final long[] amounts;
    private final int[] seconds;

    DrawnSample(Collection<Sample> days) {
        // Above the smallest of these limits, at least one day does not have all of its payments.
        long largest = days.stream().mapToLong(Sample::complete).min().orElse(0);
        int most = days.stream().mapToInt(Sample::size).sum();
        amounts = new long[most];
        seconds = new int[most];
        int next = 0;
        for (Sample sample : days) {
            for (int index = 0; index < sample.size() && sample.hash(index) <= largest; index++) {
                amounts[next] = sample.amount(index);
                seconds[next] = sample.second(index);
                next++;
            }
        }
        size = next;
    }

    /** Returns a copy of the amounts, in minor units and no order. */
    long[] amounts() {
        return Arrays.copyOf(amounts, size);
    }

    /** Returns the share of payments in each hour of the day. */
    float[] hours() {
        // Never asked of an empty sample, because a baseline needs at least GroupHistory.FEWEST payments.
        float[] hours = new float[24];
        for (int index = 0; index < size; index++) {
            hours[seconds[index] / 3_600]++;
        }
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] /= size;
        }
        return hours;
    }
}
