package dev.vigia.fraud.baselines;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A group's samples of its last days, and the baseline that comes of them. */
public final class GroupHistory {
    /** Payments of a day, and of the days before it, whose first digits can be compared. */
    public static final int ENOUGH_DIGITS = 100;
    /** Days without a payment after which a group that pays again begins anew: no rule reaches further back. */
    public static final int MEMORY_DAYS = 92;
    /** Groups with fewer sampled payments have no baseline. */
    static final int FEWEST = 30;
    /** Amounts that are listed with how often they were paid. */
    static final int MOST_AMOUNTS = 128;

    private static final long NEVER = Long.MIN_VALUE;
    private static final double NORMAL = 1.4826;
    private static final double HIGH = 0.95;

    private final NavigableMap<Long, Sample> days = new TreeMap<>();
    /** The first day that is remembered of the group, counted from 1 January 1970. */
    private long first = Long.MAX_VALUE;
    /** The last day with a payment. */
    private long last = NEVER;

    public GroupHistory() {}

    /** One that is read back. */
    GroupHistory(long first, long last) {
        this.first = first;
        this.last = last;
    }

    public void add(long day, Sample sample) {
        if (last != NEVER && day - last > MEMORY_DAYS) {
            days.clear();
            first = day;
        }
        days.computeIfAbsent(day, any -> new Sample()).merge(sample);
        first = Math.min(first, day);
        last = Math.max(last, day);
    }

    /** The last day on which the history matters: one that is forgotten then says the same as one that is kept. */
    public long memoryEnds() {
        return last + MEMORY_DAYS;
    }

    /**
     * Lets go the days that no baseline after {@code day} rests on.
     *
     * @return whether there were any
     */
    public boolean forgetBefore(long day) {
        NavigableMap<Long, Sample> old = days.headMap(day - Baseline.DAYS + 1, true);
        boolean any = !old.isEmpty();
        old.clear();
        return any;
    }

    /** The last day there is; {@code null} if there is none. */
    public Long newest() {
        return days.isEmpty() ? null : days.lastKey();
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    Map<Long, Sample> days() {
        return days;
    }

    /** What is usual on the day after {@code last}, which is over; {@code null} if there were too few payments to tell. */
    public Baseline after(String group, long last) {
        NavigableMap<Long, Sample> recent = days.subMap(last - Baseline.DAYS, false, last, true);
        Drawn drawn = new Drawn(recent);
        return drawn.size < FEWEST ? null : baseline(group, last, recent, drawn);
    }

    private Baseline baseline(String group, long last, NavigableMap<Long, Sample> recent, Drawn drawn) {
        Baseline.Draft draft = new Baseline.Draft();
        draft.group = group;
        draft.from = DaySamples.end(last) + 1;
        draft.since = DaySamples.end(first - 1) + 1;
        draft.days = (int) Math.min(Baseline.DAYS, last - first + 1);
        draft.count =
                Math.round(recent.values().stream().mapToDouble(Sample::count).sum());
        draft.busiest = Math.round(
                recent.values().stream().mapToDouble(Sample::count).max().orElse(0));
        draft.sampled = drawn.size;
        draft.hours = drawn.hours();
        draft.drift = drift(recent, last);
        long[] sorted = Arrays.copyOf(drawn.amounts, drawn.size);
        Arrays.sort(sorted);
        draft.highAmount = sorted[Math.min(sorted.length - 1, (int) Math.ceil(HIGH * sorted.length) - 1)];
        draft.median = middle(sorted);
        draft.deviation = NORMAL * middleDistance(sorted, draft.median);
        popular(sorted, draft);
        return new Baseline(draft);
    }

    /** Of an amount in minor units; nothing counts as one of them. */
    public static double log(long amount) {
        return Math.log(Math.max(1, amount));
    }

    /** The median of the logarithms of amounts in ascending order. */
    private static double middle(long[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? log(sorted[half]) : (log(sorted[half - 1]) + log(sorted[half])) / 2;
    }

    /** The median of how far the logarithms are from theirs: counted from the middle outwards, so no other order is needed. */
    private static double middleDistance(long[] sorted, double median) {
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
        return sorted.length % 2 == 1 ? last : (beforeLast + last) / 2;
    }

    /** Lists the amounts that were paid more than once: if there are too many the most frequent, and of those the smallest. */
    private static void popular(long[] sorted, Baseline.Draft draft) {
        long[] runs = new long[sorted.length / 2];
        int found = 0;
        int from = 0;
        while (from < sorted.length) {
            int times = times(sorted, from);
            if (times > 1) {
                runs[found] = ((long) -times << Integer.SIZE) + from;
                found++;
            }
            from += times;
        }
        Arrays.sort(runs, 0, found);
        int[] kept = Arrays.stream(runs, 0, Math.min(found, MOST_AMOUNTS))
                .mapToInt(run -> (int) run)
                .sorted()
                .toArray();
        draft.amounts = Arrays.stream(kept).mapToLong(first -> sorted[first]).toArray();
        draft.times = Arrays.stream(kept).map(first -> times(sorted, first)).toArray();
    }

    /** How often the value at {@code from} follows on itself. */
    private static int times(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to - from;
    }

    private static double drift(NavigableMap<Long, Sample> recent, long last) {
        Sample newest = recent.get(last);
        if (newest == null || newest.size() < ENOUGH_DIGITS) {
            return Double.NaN;
        }
        Drawn before = new Drawn(recent.headMap(last, false));
        if (before.size < ENOUGH_DIGITS) {
            return Double.NaN;
        }
        Drawn now = new Drawn(recent.tailMap(last, true));
        return FirstDigits.distance(FirstDigits.of(now.amounts, now.size), FirstDigits.of(before.amounts, before.size));
    }

    /**
     * One uniform sample of several days: the payments whose hashes are small enough to be in the sample of each day, had
     * they been of that day.
     */
    private static final class Drawn {
        final long[] amounts;
        final int[] seconds;
        final int size;

        Drawn(NavigableMap<Long, Sample> days) {
            long largest =
                    days.values().stream().mapToLong(Sample::complete).min().orElse(0);
            int most = days.values().stream().mapToInt(Sample::size).sum();
            amounts = new long[most];
            seconds = new int[most];
            int next = 0;
            for (Sample sample : days.values()) {
                for (int index = 0; index < sample.size() && sample.hash(index) <= largest; index++) {
                    amounts[next] = sample.amount(index);
                    seconds[next] = sample.second(index);
                    next++;
                }
            }
            size = next;
        }

        float[] hours() {
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
}
