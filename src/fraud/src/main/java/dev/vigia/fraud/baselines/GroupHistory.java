package dev.vigia.fraud.baselines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A group's samples of its last days, and the baseline that comes of them. */
public final class GroupHistory {
    /** Groups with fewer sampled payments have no baseline. */
    static final int FEWEST = 30;
    /** Amounts that are listed with how often they were paid. */
    static final int MOST_AMOUNTS = 128;
    /** Payments of a day, and of the days before it, whose first digits can be compared. */
    private static final int ENOUGH_DIGITS = 100;

    private static final double NORMAL = 1.4826;
    private static final double HIGH = 0.95;

    private final NavigableMap<Long, Sample> days = new TreeMap<>();
    private final long first;

    /** @param first the first day that was ever seen of the group, counted from 1 January 1970 */
    public GroupHistory(long first) {
        this.first = first;
    }

    public void add(long day, Sample sample) {
        days.computeIfAbsent(day, any -> new Sample()).merge(sample);
    }

    /** Lets go the days that no baseline after {@code day} rests on. */
    void forgetBefore(long day) {
        days.headMap(day - Baseline.DAYS + 1, true).clear();
    }

    /** What is usual on the day after {@code last}, which is over; {@code null} if there were too few payments to tell. */
    public Baseline after(String group, long last) {
        NavigableMap<Long, Sample> recent = days.subMap(last - Baseline.DAYS, false, last, true);
        Drawn drawn = new Drawn(recent);
        if (drawn.size < FEWEST) {
            return null;
        }
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
        double[] logs = Arrays.stream(sorted).mapToDouble(GroupHistory::log).toArray();
        draft.median = middle(logs);
        double[] apart = Arrays.stream(logs)
                .map(log -> Math.abs(log - draft.median))
                .sorted()
                .toArray();
        draft.deviation = NORMAL * middle(apart);
        popular(sorted, draft);
        return new Baseline(draft);
    }

    /** Of an amount in minor units; nothing counts as one of them. */
    public static double log(long amount) {
        return Math.log(Math.max(1, amount));
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static void popular(long[] sorted, Baseline.Draft draft) {
        TreeMap<Long, Integer> times = new TreeMap<>();
        for (long amount : sorted) {
            times.merge(amount, 1, Integer::sum);
        }
        times.values().removeIf(count -> count < 2);
        Map<Long, Integer> most = times.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_AMOUNTS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
        draft.amounts = most.keySet().stream().mapToLong(Long::longValue).toArray();
        draft.times = most.values().stream().mapToInt(Integer::intValue).toArray();
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
