package dev.vigia.fraud.baselines;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The samples of one group's last days, and the baseline that follows from them. Days are counted from 1970-01-01, UTC. */
public final class GroupHistory {
    /** The number of payments from which on the first digits of a day, or of the days before it, can be compared. */
    public static final int ENOUGH_DIGITS = 100;
    /** After so many days without a payment a group begins anew. No rule looks back further. */
    public static final int MEMORY_DAYS = 92;
    /** A group with fewer sampled payments has no baseline. */
    static final int FEWEST = 30;
    /** The number of amounts that a baseline lists with their frequencies. */
    static final int MOST_AMOUNTS = 128;

    private static final long NEVER = Long.MIN_VALUE;

    private final NavigableMap<Long, Sample> days = new TreeMap<>();
    /** The first remembered day of the group. */
    private long first = Long.MAX_VALUE;
    /** The last day with a payment. */
    private long last = NEVER;

    public GroupHistory() {}

    /** Makes a history that a codec fills. */
    GroupHistory(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Adds a sample of this group. */
    public void add(GroupSample part) {
        add(part.day, part.sample);
    }

    void add(long day, Sample sample) {
        // As if the group were new: whether its state was forgotten in the meantime must make no difference.
        if (last != NEVER && day - last > MEMORY_DAYS) {
            days.clear();
            first = day;
        }
        days.computeIfAbsent(day, any -> new Sample()).merge(sample);
        first = Math.min(first, day);
        last = Math.max(last, day);
    }

    /** Returns the last day on which this history matters. Forgetting it then changes no baseline. */
    public long memoryEnds() {
        return last + MEMORY_DAYS;
    }

    /**
     * Drops the days that no baseline after {@code day} uses.
     *
     * @return whether there were any
     */
    public boolean forgetBefore(long day) {
        // The next baseline follows `day` + 1. The oldest day that it uses is `day` - DAYS + 2.
        NavigableMap<Long, Sample> old = days.headMap(day - Baseline.DAYS + 1, true);
        boolean any = !old.isEmpty();
        old.clear();
        return any;
    }

    /** Returns the last day that has a sample; {@code null} if there is none. */
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

    /** Returns the baseline of the day after {@code last}, which is over; {@code null} if there were too few payments. */
    public Baseline after(String group, long last) {
        NavigableMap<Long, Sample> recent = days.subMap(last - Baseline.DAYS, false, last, true);
        DrawnSample drawn = new DrawnSample(recent.values());
        return drawn.size < FEWEST ? null : baseline(group, last, recent, drawn);
    }

    private Baseline baseline(String group, long last, NavigableMap<Long, Sample> recent, DrawnSample drawn) {
        SortedAmounts amounts = new SortedAmounts(drawn.amounts());
        Baseline.Draft draft = new Baseline.Draft();
        draft.group = group;
        draft.from = DaySamples.end(last) + 1;
        draft.since = DaySamples.end(first - 1) + 1;
        // Days without a payment count as well, from the first day of the group on.
        draft.days = (int) Math.min(Baseline.DAYS, last - first + 1);
        draft.count =
                Math.round(recent.values().stream().mapToDouble(Sample::count).sum());
        draft.busiest = Math.round(
                recent.values().stream().mapToDouble(Sample::count).max().orElse(0));
        draft.sampled = drawn.size;
        draft.hours = drawn.hours();
        draft.drift = drift(recent, last);
        draft.highAmount = amounts.high();
        draft.median = amounts.median();
        draft.deviation = amounts.deviation(draft.median);
        draft.amounts = amounts.popular(MOST_AMOUNTS);
        draft.times = Arrays.stream(draft.amounts).mapToInt(amounts::timesOf).toArray();
        return new Baseline(draft);
    }

    private static double drift(NavigableMap<Long, Sample> recent, long last) {
        Sample newest = recent.get(last);
        if (newest == null || newest.size() < ENOUGH_DIGITS) {
            return Double.NaN;
        }
        DrawnSample before = new DrawnSample(recent.headMap(last, false).values());
        if (before.size < ENOUGH_DIGITS) {
            return Double.NaN;
        }
        DrawnSample now = new DrawnSample(recent.tailMap(last, true).values());
        return FirstDigits.distance(FirstDigits.of(now.amounts()), FirstDigits.of(before.amounts()));
    }
}
