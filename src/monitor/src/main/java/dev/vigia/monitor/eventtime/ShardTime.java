package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedMarker;
import dev.vigia.transactions.rows.Marker;
import java.util.Set;

/**
 * The event time of one shard: its watermark, and whether the shard is silent.
 *
 * <p>While a sender promises markers, the watermark follows its markers alone; of several senders, those of the slowest.
 * Without a promise it follows the rows at the disorder bound, as far as {@link BelievedTime} believes them, and never ahead
 * of their arrival. A record that is neither a row nor a marker moves nothing.
 *
 * <p>A shard is silent when Kinesis has answered, for the limit of an idle shard after the last row or marker, that there is
 * nothing more to read. The clock alone does not make it silent: its reader may be waiting for an answer, or for room
 * downstream. A shard in which a sender promises markers holds event time back until that sender is given up.
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
    /** The latest event time of any row, believed or not. */
    private long seen = Long.MIN_VALUE;
    /** Whether a sender's last marker has come here, and no sender has begun since. */
    private boolean concluded;

    private long heardAt;
    /** When Kinesis last answered that there is nothing more, unless it gave more to read since. */
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

    /** Waits for the senders that promise markers somewhere in the stream. */
    void expect(Set<String> senders, long now) {
        promises.expect(senders, now);
    }

    /** Notes that there are records to be sent on first. */
    void hasMore() {
        emptyAt = NEVER;
    }

    /** Notes that all records of an answer have been sent on. Returns the senders that are given up. */
    Set<String> hasNothingMore(Set<String> finished, long promiseMillis, long answeredAt) {
        emptyAt = answeredAt;
        promises.end(finished);
        return promises.giveUp(promiseMillis, answeredAt);
    }

    /**
     * Follows a record that has been sent on.
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
            // A last marker that is delivered again tells nothing new.
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
        // A row dated after its arrival counts as one of its arrival: the sender's clock may be wrong.
        long reached = Math.min(believed.follow(time, arrivedAt), arrivedAt);
        if (reached != Long.MIN_VALUE) {
            latest = Math.max(latest, reached);
            // A row exactly as old as the bound allows is not late, so the watermark stays one below.
            reach(reached - disorderMillis - 1);
        }
    }

    private void follow(Marker marker, long arrivedAt, long now) {
        // Rows of the marker's own time may follow.
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

    /** Notes that the shard has been read to its end. */
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Notes that every subtask has listed the shard's successors. */
    void handOver() {
        handedOver = true;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** Returns whether the shard waits for a sender that has promised markers. */
    boolean isPromised() {
        return !promises.isEmpty();
    }

    /** Returns the senders that the shard waits for. */
    Set<String> promising() {
        return promises.names();
    }

    /** Returns whether its reader has found nothing to read for the idle limit, and still finds nothing. */
    boolean isSilent(WaitLimits limits, long now) {
        return emptyAt != NEVER
                && emptyAt - heardAt >= limits.idleMillis
                // An old answer tells nothing: the next one may be under way.
                && now - emptyAt < Math.max(limits.idleMillis, limits.answerMillis);
    }

    /** Returns the time at or before which no further row will be; {@link Long#MIN_VALUE} while nothing is known. */
    long watermark() {
        return watermark;
    }

    /**
     * Returns the latest event time that was believed; {@link Long#MIN_VALUE} if there was none. After a sender's last marker
     * it is the latest of all: a recording has come to its end, and the rows of it that wait are judged.
     */
    long latest() {
        return concluded ? Math.max(latest, seen) : latest;
    }

    /** Returns the number of late rows: event time had passed them when they came. */
    long late() {
        return late;
    }
}
