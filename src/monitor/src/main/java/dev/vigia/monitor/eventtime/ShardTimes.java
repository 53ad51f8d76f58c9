package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedMarker;
import dev.vigia.transactions.rows.Marker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event times of the shards that a subtask reads.
 *
 * <p>A shard holds event time back from the moment it is listed until it is {@linkplain ShardTime#isSilent silent}. A shard
 * that has been read to its end holds it until every subtask has listed its successors; from then on these hold it, wherever
 * they are read. The thread that reads a shard follows it; another thread asks for the report.
 */
final class ShardTimes {
    private static final Logger LOG = LoggerFactory.getLogger(ShardTimes.class);
    /** The most senders that are remembered: of those that promise markers, and of those whose promise has ended. */
    private static final int MOST_NAMES = 256;

    private final WaitLimits limits;
    private final Lineage lineage;
    private final Map<String, ShardTime> shards = new LinkedHashMap<>();
    private final List<ShardTime> byIndex = new ArrayList<>();
    private final Set<String> opened = new LinkedHashSet<>();
    private final Set<String> finished = new LinkedHashSet<>();
    private SavedTimes restored = new SavedTimes();
    private CommonTime common = CommonTime.UNKNOWN;
    private Set<String> senders = Set.of();
    private long listed = -1;
    private int open;
    private long announced = Long.MIN_VALUE;

    ShardTimes(WaitLimits limits, Lineage lineage) {
        this.limits = limits;
        this.lineage = lineage;
    }

    /** Takes over saved times; called before any shard is registered. */
    synchronized void restore(SavedTimes saved) {
        restored = saved;
        opened.addAll(saved.opened);
        finished.addAll(saved.finished);
        // The time does not matter: no shard is there yet that could wait from it on.
        learnSenders(0);
    }

    synchronized SavedTimes saved() {
        SavedTimes saved = new SavedTimes();
        // Shards that the connector has not registered yet keep their restored times.
        saved.shards.putAll(restored.shards);
        shards.forEach((id, shard) -> saved.shards.put(id, shard.saved(common.slowest)));
        saved.opened.addAll(opened);
        saved.finished.addAll(finished);
        return saved;
    }

    /** Drops saved times: every known shard of the subtask is registered by now, and other subtasks have the rest. */
    synchronized void begin() {
        restored = new SavedTimes();
    }

    /** Notes a listing of the stream's shards. The subtask will read {@code own}, its part of the new ones. */
    synchronized void list(Iterable<String> own, long now) {
        own.forEach(id -> shard(id, now));
        listed = lineage.newest();
    }

    /** Registers a shard under the number that the connector has given it, counted from zero. */
    synchronized void register(int index, String id, boolean ended, long now) {
        while (byIndex.size() <= index) {
            byIndex.add(null);
        }
        byIndex.set(index, shard(id, now));
        open++;
        if (ended) {
            end(id, now);
        }
    }

    /** Notes that a shard has records to read; they are sent on before {@link #hasNothingMore}. */
    synchronized void hasMore(String id, long now) {
        shard(id, now).hasMore();
    }

    /** Notes that all records of an answer have been sent on. */
    synchronized void hasNothingMore(String id, long answeredAt) {
        Set<String> silent = shard(id, answeredAt).hasNothingMore(finished, limits.promiseMillis, answeredAt);
        if (!silent.isEmpty()) {
            LOG.warn("Shard {} no longer waits for markers of {}: they promised some and are silent.", id, silent);
        }
    }

    synchronized void end(String id, long now) {
        shard(id, now).end();
        open--;
    }

    /** Follows a record that has been sent on. Returns whether the next one has to {@linkplain #isTooFarAhead wait}. */
    synchronized boolean follow(int index, Arrival arrival, long now) {
        ShardTime shard = byIndex.get(index);
        if (arrival instanceof ArrivedMarker) {
            note(((ArrivedMarker) arrival).marker, shard, now);
        }
        shard.follow(arrival, announced, now);
        return isTooFarAhead(index);
    }

    /** Returns whether so many rows of the shard are ahead of the slowest one that it has to wait. */
    synchronized boolean isTooFarAhead(int index) {
        ShardTime shard = byIndex.get(index);
        // The limit is per subtask, so each open shard has its part of it.
        return shard.watermark() > common.slowest
                && shard.ahead.beyond(common.slowest) >= limits.mostAhead / Math.max(1, open);
    }

    /** Waits for a while, or until subtasks have agreed. */
    synchronized void awaitAgreement(long millis) throws InterruptedException {
        wait(millis);
    }

    synchronized TimeReport report(int subtask, int subtasks, long now) {
        long lowest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (ShardTime shard : shards.values()) {
            latest = Math.max(latest, shard.latest());
            if (holds(shard, now)) {
                lowest = Math.min(lowest, shard.watermark());
            }
        }
        return new TimeReport(
                subtask,
                subtasks,
                lowest,
                latest,
                listed,
                common.revision,
                new TreeSet<>(opened),
                new TreeSet<>(finished));
    }

    /** Takes over the agreed time. Returns whether promises have changed, and a new report is needed. */
    synchronized boolean learn(CommonTime agreed, long now) {
        boolean changed = agreed.revision != common.revision;
        common = agreed;
        learnSenders(now);
        // Readers that are too far ahead look again whether it is their turn.
        notifyAll();
        return changed;
    }

    /** Notes an announced watermark: rows at or before it are late from now on. */
    synchronized void announced(long time) {
        announced = Math.max(announced, time);
    }

    /** Returns silent shards with promised markers, and ended ones whose successors are not all listed. */
    synchronized List<String> awaited(long now) {
        List<String> awaited = new ArrayList<>();
        for (ShardTime shard : shards.values()) {
            if (shard.hasEnded() ? holds(shard, now) : shard.isPromised() && isSilent(shard, now)) {
                awaited.add(shard.id
                        + (shard.hasEnded() ? " (its successors)" : " (promised by " + shard.promising() + ")"));
            }
        }
        return awaited;
    }

    /** Returns the number of shards that are silent and no longer hold event time back. */
    synchronized long idle(long now) {
        return shards.values().stream()
                .filter(shard -> !shard.hasEnded() && !holds(shard, now))
                .count();
    }

    /** Returns the number of late rows by shard, without shards that had none. */
    synchronized Map<String, Long> late() {
        Map<String, Long> late = new LinkedHashMap<>();
        shards.values().stream().filter(shard -> shard.late() > 0).forEach(shard -> late.put(shard.id, shard.late()));
        return late;
    }

    private boolean holds(ShardTime shard, long now) {
        if (shard.hasEnded()) {
            return !shard.isHandedOver() && !isHandedOver(shard);
        }
        return shard.isPromised() || !isSilent(shard, now);
    }

    /** Returns whether the successors are listed. Once they are, it stays so. */
    private boolean isHandedOver(ShardTime ended) {
        if (lineage.successors(ended.id) <= common.listed) {
            ended.handOver();
        }
        return ended.isHandedOver();
    }

    private boolean isSilent(ShardTime shard, long now) {
        return shard.isSilent(limits, now);
    }

    private ShardTime shard(String id, long now) {
        return shards.computeIfAbsent(id, unknown -> {
            ShardTime shard = new ShardTime(unknown, limits.disorderMillis, now);
            if (restored.shards.containsKey(unknown)) {
                shard.restore(restored.shards.get(unknown), now);
            }
            shard.expect(senders, now);
            return shard;
        });
    }

    /** Notes a marker's sender. A promise that has ended is not renewed by a marker from before its end. */
    private void note(Marker marker, ShardTime shard, long now) {
        if (marker.sender == null) {
            return;
        }
        if (marker.last && marker.isAbout(shard.id)) {
            opened.remove(marker.sender);
            remember(finished, marker.sender);
        } else if (!finished.contains(marker.sender)) {
            remember(opened, marker.sender);
        }
        learnSenders(now);
    }

    private static void remember(Set<String> names, String name) {
        names.add(name);
        if (names.size() > MOST_NAMES) {
            // The sets keep the order of insertion: the oldest name goes.
            names.remove(names.iterator().next());
        }
    }

    /** Takes this subtask's own news into account at once, before all subtasks agree on them. */
    private void learnSenders(long now) {
        Set<String> known = new TreeSet<>(common.senders);
        known.addAll(opened);
        known.removeAll(finished);
        if (!senders.equals(known)) {
            senders = known;
            shards.values().forEach(shard -> shard.expect(known, now));
        }
    }
}
