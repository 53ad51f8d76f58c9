package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedMarker;
import dev.vigia.transactions.rows.Marker;
import java.util.Set;

/**
 * How far event time has come in one shard, and whether the shard is at rest.
 *
 * <p>While a sender promises markers, event time follows its markers alone; of several senders, those of the slowest. Without
 * a promise it follows the rows at the disorder bound, as far as {@link BelievedTime} believes them, and never ahead of
 * their arrival. A record that is neither a row nor a marker has no time and moves nothing.
 *
 * <p>A shard is at rest when its reader was answered, the limits after the last row or marker, that there is nothing more to
 * read, and goes on to be answered so. No clock alone makes it so: a reader that waits for an answer, or for room
 * downstream, is not at rest. One in which a sender promises markers is never at rest, until that sender is given up: it has said
 * nothing here for its limits, though the reader has caught up.
 */
final class ShardTime {
    private static final long NEVER = Long.MIN_VALUE;

    final String id;
    final RowsAhead ahead = new RowsAhead();
    private final long disorderMillis;
    private Promises promises = new Promises();
    private BelievedTime believed = new BelievedTime();

    private long watermark = Long.MIN_VALUE;
    private long latest = Long.MIN_VALUE;
    /** Of every row, believed or not. */
    private long seen = Long.MIN_VALUE;
    /** Whether a sender has said its last word here, and none has begun since. */
    private boolean concluded;

    private long heardAt;
    /** When the reader was last answered that there is nothing more, unless it was given more to read since. */
    private long emptyAt = NEVER;

    private boolean ended;
    private boolean handedOver;
    private long late;

    /** @param now of the wall clock, milliseconds, as in the other methods */
    ShardTime(String id, long disorderMillis, long now) {
        this.id = id;
        this.disorderMillis = disorderMillis;
        this.heardAt = now;
    }

    void restore(SavedTimes.Shard saved, long now) {
        watermark = saved.watermark;
        latest = saved.latest;
        seen = saved.seen;
        concluded = saved.concluded;
        late = saved.late;
        believed = saved.believed.copy();
        promises = saved.promises.copy(now);
        ahead.add(saved.watermark, saved.ahead);
    }

    SavedTimes.Shard saved(long slowest) {
        return new SavedTimes.Shard(
                watermark, latest, seen, concluded, ahead.beyond(slowest), late, believed.copy(), promises.copy(0));
    }

    /** The senders that promise markers somewhere in the stream. */
    void expect(Set<String> senders, long now) {
        promises.expect(senders, now);
    }

    /** The reader was given records, or there are more: these are to be sent on first. */
    void hasMore() {
        emptyAt = NEVER;
    }

    /** All that the shard had when its reader was answered has been sent on. Answers which senders are given up. */
    Set<String> hasNothingMore(Set<String> finished, long promiseMillis, long answeredAt) {
        emptyAt = answeredAt;
        promises.end(finished);
        return promises.giveUp(promiseMillis, answeredAt);
    }

    /**
     * The record has been sent on.
     *
     * @param announced event time that has been announced
     */
    void follow(Arrival arrival, long announced, long now) {
        if (arrival == null) {
            return;
        }
        if (arrival instanceof ArrivedMarker) {
            long before = watermark;
            follow(((ArrivedMarker) arrival).marker, arrival.origin.arrivedAt, now);
            // An end that is told once more says nothing new.
            if (watermark > before || isPromised()) {
                heardAt = now;
            }
        } else if (arrival.hasTime()) {
            heardAt = now;
            follow(arrival.time(), arrival.origin.arrivedAt);
            seen = Math.max(seen, arrival.time());
            ahead.add(watermark);
            late += arrival.time() <= announced ? 1 : 0;
        }
    }

    private void follow(long time, long arrivedAt) {
        if (isPromised()) {
            return;
        }
        long reached = Math.min(believed.follow(time, arrivedAt), arrivedAt);
        if (reached != Long.MIN_VALUE) {
            latest = Math.max(latest, reached);
            reach(reached - disorderMillis - 1);
        }
    }

    private void follow(Marker marker, long arrivedAt, long now) {
        long said = marker.time.toEpochMilli() - 1;
        boolean here = marker.isAbout(id);
        if (marker.sender == null) {
            if (here && !isPromised()) {
                reach(said, arrivedAt);
            }
            return;
        }
        if (!here) {
            promises.hearOf(marker.sender, now);
            return;
        }
        concluded = marker.last;
        if (marker.last) {
            promises.end(Set.of(marker.sender));
        } else {
            promises.hear(marker.sender, said, now);
        }
        long lowest = promises.lowest(said);
        if (lowest != Long.MIN_VALUE) {
            reach(lowest, arrivedAt);
        }
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

    /** Whether it is waited for a sender that has promised to say more here. */
    boolean isPromised() {
        return !promises.isEmpty();
    }

    /** The senders that are waited for. */
    Set<String> promising() {
        return promises.names();
    }

    /** Whether its reader has found nothing to read for so long, and still finds nothing. */
    boolean isSilent(WaitLimits limits, long now) {
        return emptyAt != NEVER
                && emptyAt - heardAt >= limits.idleMillis
                && now - emptyAt < Math.max(limits.idleMillis, limits.answerMillis);
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
