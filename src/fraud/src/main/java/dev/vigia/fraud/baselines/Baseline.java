package dev.vigia.fraud.baselines;

import java.util.Arrays;

/** What is usual in a group of payments, by the sampled payments of its last days that were over. */
public final class Baseline {
    /** How many days it looks back. */
    public static final int DAYS = 14;

    /** With so many payments, shares and quantiles of a group are good to a few in a hundred. */
    public static final int ENOUGH = 200;

    private static final double DAY_HOURS = 24;

    /** For example {@code place/MMR}. */
    public final String group;
    /** Event time from which it holds, milliseconds since 1970: the day after the last one that it rests on. */
    public final long from;
    /** The first day of the group that was ever seen, milliseconds since 1970. */
    public final long since;
    /** From the first day that it rests on to the last, both included; at most {@link #DAYS}. */
    public final int days;
    /** How many payments there were in these days; an estimate where there were many. */
    public final long count;
    /** How many there were on the busiest of these days. */
    public final long busiest;
    /** How many of them the sample holds. */
    public final int sampled;
    /** Median of ln(amount in minor units). */
    public final double median;
    /** Of ln(amount): the median absolute deviation, times 1.4826, which makes it the standard deviation of a normal distribution. */
    public final double deviation;
    /** 19 of 20 payments are of this or less, minor units. */
    public final long highAmount;
    /**
     * How far the first digits of the last day are from those of the days before it: the Jensen-Shannon distance, from 0 to
     * 1; NaN if there were too few payments to tell.
     */
    public final double drift;

    /** The share of payments in each hour of the day, by the source's clock. */
    final float[] hours;
    /** The amounts that the sample holds most often, ascending, minor units. */
    final long[] amounts;
    /** How often it holds each of {@link #amounts}. */
    final int[] times;

    Baseline(Draft draft) {
        this.group = draft.group;
        this.from = draft.from;
        this.since = draft.since;
        this.days = draft.days;
        this.count = draft.count;
        this.busiest = draft.busiest;
        this.sampled = draft.sampled;
        this.median = draft.median;
        this.deviation = draft.deviation;
        this.highAmount = draft.highAmount;
        this.drift = draft.drift;
        this.hours = draft.hours;
        this.amounts = draft.amounts;
        this.times = draft.times;
    }

    /** The share of payments in {@code [from, until)}, seconds since midnight; over midnight if {@code until} is earlier. */
    public double share(int from, int until) {
        if (until < from) {
            return share(from, 86_400) + share(0, until);
        }
        double share = 0;
        for (int hour = 0; hour < hours.length; hour++) {
            int begin = Math.max(from, 3_600 * hour);
            int end = Math.min(until, 3_600 * (hour + 1));
            share += hours[hour] * Math.max(0, end - begin) / 3_600.0;
        }
        return share;
    }

    /** How many payments are usual within so many milliseconds at that time of the day, on a busy day. */
    public double expected(int secondOfDay, long millis) {
        return busiest * hours[secondOfDay / 3_600] * millis / 3_600_000.0;
    }

    /**
     * How many payments of this very amount are usual within so many milliseconds, on a busy day; of a rare one, at most
     * how many.
     */
    public double expected(long amount, long millis) {
        int found = Arrays.binarySearch(amounts, amount);
        int seen = found >= 0 ? times[found] : rarest();
        double share = Math.min(1, (seen + 1.0) / (sampled + 1.0));
        return busiest * share * millis / (DAY_HOURS * 3_600_000.0);
    }

    /** How often the sample holds an amount that is not listed, at most. */
    private int rarest() {
        return amounts.length < GroupHistory.MOST_AMOUNTS
                ? 1
                : Arrays.stream(times).min().orElse(1);
    }

    /** A baseline in the making. */
    static final class Draft {
        String group;
        long from;
        long since;
        int days;
        long count;
        long busiest;
        int sampled;
        double median;
        double deviation;
        long highAmount;
        double drift;
        float[] hours;
        long[] amounts;
        int[] times;
    }
}
