package dev.vigia.fraud.baselines;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.require;
import static dev.vigia.fraud.checks.Checks.text;

import java.util.Arrays;

/** A summary of what is usual in one group of payments, estimated from the samples of its last completed days. */
public final class Baseline {
    /** The number of days that a baseline looks back. */
    public static final int DAYS = 14;

    /** With so many payments, the shares and quantiles of a group are accurate to a few percent. */
    public static final int ENOUGH = 200;

    private static final int DAY_HOURS = 24;
    private static final int HOUR_SECONDS = 3_600;
    private static final double HOUR_MILLIS = 3_600_000.0;

    /** The lowest deviation of ln(amount) that a score uses. If all peers paid almost the same, a coin more would stand out. */
    private static final double FLOOR = 0.1;

    /** The largest distance of two distributions, with room for rounding. */
    private static final double ROUNDED_ONE = 1 + 1e-9;

    /** For example {@code place/MMR}. */
    public final String group;
    /** The event time from which this holds, in milliseconds since 1970: the start of the day after its last day. */
    public final long from;
    /** The start of the first day on which the group was seen, in milliseconds since 1970. */
    public final long since;
    /** The number of days from the first to the last day used, both included; at most {@link #DAYS}. */
    public final int days;
    /** The number of payments in these days; an estimate if there were many. */
    public final long count;
    /** The number of payments on the busiest of these days. */
    final long busiest;
    /** The number of payments in the sample. */
    final int sampled;
    /** The median of ln(amount in minor units). */
    public final double median;
    /** The robust standard deviation of ln(amount): 1.4826 times the median absolute deviation. */
    public final double deviation;
    /** The amount that 19 of 20 payments do not exceed, in minor units. */
    public final long highAmount;
    /**
     * The Jensen-Shannon distance, 0 to 1, between the first digits of the last day and those of the days before it; NaN if
     * there were too few payments.
     */
    public final double drift;

    /** The share of payments in each hour of the day, on the source's clock. */
    final float[] hours;
    /** The most frequent amounts of the sample, ascending, in minor units. */
    final long[] amounts;
    /** How often the sample holds each of {@link #amounts}. */
    final int[] times;

    Baseline(Draft draft) {
        require(
                draft.hours.length == DAY_HOURS,
                "hours",
                "`hours` has " + draft.hours.length + " entries. It needs 24.");
        require(draft.amounts.length == draft.times.length, "times", "`times` must have one entry per amount.");
        this.group = text(draft.group, "group");
        this.from = draft.from;
        this.since = draft.since;
        this.days = between(1, DAYS, draft.days, "days");
        this.count = atLeast(0, draft.count, "count");
        this.busiest = atLeast(0, draft.busiest, "busiest");
        this.sampled = atLeast(0, draft.sampled, "sampled");
        this.median = draft.median;
        this.deviation = between(0, Double.MAX_VALUE, draft.deviation, "deviation");
        this.highAmount = atLeast(0, draft.highAmount, "highAmount");
        this.drift = Double.isNaN(draft.drift) ? draft.drift : between(0, ROUNDED_ONE, draft.drift, "drift");
        this.hours = draft.hours;
        this.amounts = draft.amounts;
        this.times = draft.times;
    }

    /** Returns how many robust standard deviations ln(amount) lies above the median. */
    public double score(long amount) {
        return (SortedAmounts.log(amount) - median) / Math.max(FLOOR, deviation);
    }

    /** Returns the amount in minor units that has a given {@link #score}. */
    public long amount(double score) {
        return Math.round(Math.exp(median + score * Math.max(FLOOR, deviation)));
    }

    /** Returns the share of payments in {@code [from, until)}, seconds since midnight; over midnight if {@code until} is earlier. */
    public double share(int from, int until) {
        if (until < from) {
            return share(from, DAY_HOURS * HOUR_SECONDS) + share(0, until);
        }
        double share = 0;
        for (int hour = 0; hour < hours.length; hour++) {
            // An hour that lies only partly in the interval counts in part, as if payments were spread evenly over it.
            int begin = Math.max(from, HOUR_SECONDS * hour);
            int end = Math.min(until, HOUR_SECONDS * (hour + 1));
            share += hours[hour] * Math.max(0, end - begin) / (double) HOUR_SECONDS;
        }
        return share;
    }

    /** Returns the usual number of payments within {@code millis} at that time of the busiest day. */
    public double expected(int secondOfDay, long millis) {
        return busiest * hours[secondOfDay / HOUR_SECONDS] * millis / HOUR_MILLIS;
    }

    /** Returns the usual number of payments of exactly this amount within {@code millis} of the busiest day; of a rare amount, an upper bound. */
    public double expected(long amount, long millis) {
        int found = Arrays.binarySearch(amounts, amount);
        int seen = found >= 0 ? times[found] : rarest();
        // Add-one smoothing: an amount that the sample lacks is rare, but not impossible.
        double share = Math.min(1, (seen + 1.0) / (sampled + 1.0));
        return busiest * share * millis / (DAY_HOURS * HOUR_MILLIS);
    }

    /** Returns an upper bound of how often the sample holds an amount that is not listed. */
    private int rarest() {
        // A list with free places holds every amount that occurs twice, so any other occurs once at most.
        return amounts.length < GroupHistory.MOST_AMOUNTS
                ? 1
                : Arrays.stream(times).min().orElse(1);
    }

    /** A mutable baseline. The constructor of {@link Baseline} checks it. */
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
