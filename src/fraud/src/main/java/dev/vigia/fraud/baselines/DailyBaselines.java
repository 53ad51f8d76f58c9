package dev.vigia.fraud.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The baselines of a run by the event time from which they hold.
 *
 * <p>The event time of a payment alone decides which baselines it is judged by. The time of arrival plays no part.
 */
public final class DailyBaselines {
    private final TreeMap<Long, Baselines> days = new TreeMap<>();
    /** The baselines with the latest start, kept apart because nearly every payment needs them. */
    private Baselines latest = Baselines.NONE;

    private long latestFrom = Long.MIN_VALUE;

    /** Adds a baseline. It replaces one of the same group and time. */
    public void add(Baseline baseline) {
        days.computeIfAbsent(baseline.from, any -> new Baselines()).add(baseline);
        latestFrom = days.lastKey();
        latest = days.lastEntry().getValue();
    }

    /** Returns the baselines for an event time in milliseconds since 1970; {@link Baselines#NONE} if they were dropped. */
    public Baselines at(long time) {
        if (time >= latestFrom) {
            return latest;
        }
        Map.Entry<Long, Baselines> then = days.floorEntry(time);
        return then == null ? Baselines.NONE : then.getValue();
    }

    /** Drops the baselines that no payment after {@code watermark} needs. One older day stays, for late payments. */
    public void forget(long watermark) {
        Long now = days.floorKey(watermark);
        Long before = now == null ? null : days.lowerKey(now);
        if (before != null) {
            days.headMap(before).clear();
        }
    }

    /** Returns all baselines. Adding them to a new object makes an equal one. */
    public List<Baseline> all() {
        List<Baseline> all = new ArrayList<>();
        days.values().forEach(day -> day.each().forEach(all::add));
        return all;
    }
}
