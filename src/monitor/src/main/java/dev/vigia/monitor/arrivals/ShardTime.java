package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.fraud.transactions.Marker;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far event time has come in one shard, and whether the shard is at rest.
 *
 * <p>While a sender promises markers, event time follows its markers alone; of several senders, those of the slowest. Without
 * a promise it follows the rows at the disorder bound, as far as {@link BelievedTime} believes them, and never ahead of
 * their arrival. A record that is neither a row nor a marker has no time and moves nothing.
 *
 * <p>A shard is at rest when its reader was answered, the patience after the last row or marker, that there is nothing more to
 * read, and goes on to be answered so. No clock alone makes it so: a reader that waits for an answer, or for room
 * downstream, is not at rest. One in which a sender promises markers is never at rest. A promise is broken when the sender
 * says nothing here for its patience, though the reader has caught up; until it says something again there is none.
 */
final class ShardTime {
    /** How long an answer is good for, at least. */
    private static final long FRESH_MILLIS = 5_000;
    /** More senders in one shard are not waited for: whoever may write to the stream may invent them. */
    private static final int MOST_SENDERS = 8;

    private static final long NEVER = Long.MIN_VALUE;

    final String id;
    final RowsAhead ahead = new RowsAhead();
    private final long disorderMillis;
    private final BelievedTime believed = new BelievedTime();
    /** What each sender said last that has promised more. */
    private final Map<String, Long> promises = new TreeMap<>();

    private long watermark = Long.MIN_VALUE;
    private long latest = Long.MIN_VALUE;
    /** Of every row, believed or not. */
    private long seen = Long.MIN_VALUE;
    /** Whether a sender has said its last word here, and none has begun since. */
    private boolean concluded;

    private long heardAt;
    private long emptyAt = NEVER;
    /** When a sender said something here, or its promise became known. */
    private long saidAt;

    private boolean broken;
    private boolean ended;
    private boolean handedOver;
    private long late;

    /** @param now of the wall clock, milliseconds, as in the other methods */
    ShardTime(String id, long disorderMillis, long now) {
        this.id = id;
        this.disorderMillis = disorderMillis;
        this.heardAt = now;
        this.saidAt = now;
    }

    void restore(SavedTimes.Shard saved) {
        watermark = saved.watermark;
        latest = saved.watermark;
        seen = saved.seen;
        concluded = saved.concluded;
        late = saved.late;
        promises.putAll(saved.promises);
        ahead.add(saved.watermark, saved.ahead);
        if (watermark != Long.MIN_VALUE) {
            believed.confirm(watermark + disorderMillis + 1, Long.MAX_VALUE);
        }
    }

    SavedTimes.Shard saved(long slowest) {
        return new SavedTimes.Shard(watermark, seen, concluded, ahead.beyond(slowest), late, promises);
    }

    /**
     * The reader was answered, with so many records.
     *
     * @param caughtUp whether these are all that the shard has by now
     */
    void answered(int records, boolean caughtUp, Set<String> finished, long now) {
        boolean nothingMore = records == 0 && caughtUp;
        emptyAt = nothingMore ? now : NEVER;
        if (nothingMore) {
            promises.keySet().removeAll(finished);
        }
    }

    /** A sender has promised markers somewhere in the stream. */
    void await(long now) {
        saidAt = now;
        broken = false;
    }

    /** Whether a promise is broken hereby, the reader having caught up: none is waited for then. */
    boolean breakPromise(long patienceMillis, long now) {
        boolean breaks = !broken && now - saidAt >= patienceMillis;
        if (breaks) {
            broken = true;
            promises.clear();
        }
        return breaks;
    }

    /**
     * The record has been sent on.
     *
     * @param senders that promise markers somewhere in the stream
     * @param announced event time that has been announced
     */
    void follow(Arrival arrival, Set<String> senders, long announced, long now) {
        if (arrival == null) {
            return;
        }
        if (arrival.marker != null) {
            heardAt = now;
            follow(arrival.marker, arrival.origin.arrivedAt, senders, now);
        } else if (arrival.hasTime()) {
            heardAt = now;
            follow(arrival.time(), arrival.origin.arrivedAt, senders);
            seen = Math.max(seen, arrival.time());
            ahead.add(watermark);
            late += arrival.time() <= announced ? 1 : 0;
        }
    }

    private void follow(long time, long arrivedAt, Set<String> senders) {
        if (isPromised(senders)) {
            return;
        }
        long reached = Math.min(believed.follow(time, arrivedAt), arrivedAt);
        if (reached != Long.MIN_VALUE) {
            latest = Math.max(latest, reached);
            reach(reached - disorderMillis - 1);
        }
    }

    private void follow(Marker marker, long arrivedAt, Set<String> senders, long now) {
        long said = marker.time.toEpochMilli() - 1;
        boolean here = marker.isAbout(id);
        if (marker.sender == null) {
            if (here && !isPromised(senders)) {
                reach(said, arrivedAt);
            }
            return;
        }
        saidAt = now;
        broken = false;
        if (!here) {
            return;
        }
        concluded = marker.last;
        if (marker.last) {
            promises.remove(marker.sender);
        } else if (promises.size() < MOST_SENDERS || promises.containsKey(marker.sender)) {
            promises.merge(marker.sender, said, Math::max);
        }
        for (String sender : senders) {
            if (!sender.equals(marker.sender) && !promises.containsKey(sender)) {
                return;
            }
        }
        long lowest = said;
        for (long other : promises.values()) {
            lowest = Math.min(lowest, other);
        }
        reach(lowest, arrivedAt);
    }

    private void reach(long said, long arrivedAt) {
        believed.confirm(said + 1, arrivedAt);
        latest = Math.max(latest, said);
        reach(said);
    }

    private void reach(long time) {
        watermark = Math.max(watermark, time);
    }

    /** It has been read to its end. */
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Every subtask has listed the shards that took its place. */
    void handOver() {
        handedOver = true;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** Whether a sender has promised to say more here. */
    boolean isPromised(Set<String> senders) {
        return !broken && (!promises.isEmpty() || !senders.isEmpty());
    }

    /** Whether its reader has found nothing to read for so long, and still finds nothing. */
    boolean isSilent(long idleMillis, long now) {
        return emptyAt != NEVER
                && emptyAt - heardAt >= idleMillis
                && now - emptyAt < Math.max(idleMillis, FRESH_MILLIS);
    }

    /** Event time that no row to come will be at or before; {@link Long#MIN_VALUE} while nothing is known. */
    long watermark() {
        return watermark;
    }

    /**
     * The latest event time that was seen and believed; {@link Long#MIN_VALUE} if there was none. After a sender's last word
     * also what was not believed: a recording has come to its end, and what waits of it is judged.
     */
    long latest() {
        return concluded ? Math.max(latest, seen) : latest;
    }

    /** How many rows came after event time had passed them. */
    long late() {
        return late;
    }
}
