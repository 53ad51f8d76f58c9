package dev.vigia.fraud.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The baselines of a run by the event time from which they hold, so that which of them are used depends on that alone. */
public final class DailyBaselines {
    private final TreeMap<Long, Baselines> days = new TreeMap<>();
    /** Those with the latest start, which nearly every payment is for. */
    private Baselines latest = Baselines.NONE;

    private long latestFrom = Long.MIN_VALUE;

    /** Takes in a baseline; it replaces one of the same group from the same time. */
    public void add(Baseline baseline) {
        days.computeIfAbsent(baseline.from, any -> new Baselines()).add(baseline);
        latestFrom = days.lastKey();
        latest = days.lastEntry().getValue();
    }

    /** Those of a payment of that event time, milliseconds since 1970; none where they were let go. */
    public Baselines at(long time) {
        if (time >= latestFrom) {
            return latest;
        }
        Map.Entry<Long, Baselines> then = days.floorEntry(time);
        return then == null ? Baselines.NONE : then.getValue();
    }

    /** Lets go those that no payment after {@code watermark} needs, but for the newest of them, for what comes late. */
    public void forget(long watermark) {
        Long now = days.floorKey(watermark);
        Long before = now == null ? null : days.lowerKey(now);
        if (before != null) {
            days.headMap(before).clear();
        }
    }

    /** All there is to remember: adding them to a new one gives an equal one. */
    public List<Baseline> all() {
        List<Baseline> all = new ArrayList<>();
        days.values().forEach(day -> day.each().forEach(all::add));
        return all;
    }
}
