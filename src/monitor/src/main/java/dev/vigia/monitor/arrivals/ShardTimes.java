package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far event time has come in the shards of a subtask, and so in the subtask: as far as in the one that is furthest behind.
 *
 * <p>In a shard, what is older than the newest transaction, or label, by more than the disorder bound will not come, nor what is older
 * than a marker says. A record that is neither has no time and moves nothing. A shard that has been silent for the
 * idle interval no longer holds the others back; that goes for one that has ended, too, so that the shards which a reshard
 * put in its place have time to be found. A shard is not silent while a record of it waits for room downstream, however long.
 *
 * <p>Each shard is followed by the thread that reads it; the watermark is asked for by another.
 */
final class ShardTimes {
    /** The answer when every shard is silent. */
    static final long ALL_IDLE = Long.MAX_VALUE;

    private final long disorderMillis;
    private final long idleMillis;
    private final Map<Integer, Shard> shards = new ConcurrentHashMap<>();

    ShardTimes(long disorderMillis, long idleMillis) {
        this.disorderMillis = disorderMillis;
        this.idleMillis = idleMillis;
    }

    /** @param now of the wall clock, milliseconds, as in the other methods */
    void register(int shard, long now) {
        shards.put(shard, new Shard(now));
    }

    /** A record of the shard is at hand and about to be sent on; {@link #follow} must come next. */
    void hold(int shard) {
        shards.get(shard).holding = true;
    }

    /** The record has been sent on. */
    void follow(int shard, Arrival arrival, long now) {
        Shard followed = shards.get(shard);
        followed.heardAt = now;
        followed.holding = false;
        if (arrival != null && arrival.marker != null) {
            followed.reach(arrival.marker.time.toEpochMilli() - 1);
        } else if (arrival != null && arrival.hasTime()) {
            followed.reach(arrival.time() - disorderMillis - 1);
        }
    }

    /** Event time that no transaction to come will be at or before; {@link Long#MIN_VALUE} while nothing is known. */
    long watermark(long now) {
        long lowest = ALL_IDLE;
        for (Shard shard : shards.values()) {
            if (shard.holding || now - shard.heardAt < idleMillis) {
                lowest = Math.min(lowest, shard.watermark);
            }
        }
        return lowest;
    }

    private static final class Shard {
        private volatile long heardAt;
        private volatile boolean holding;
        private volatile long watermark = Long.MIN_VALUE;

        Shard(long now) {
            this.heardAt = now;
        }

        /** Called by one thread only. */
        void reach(long time) {
            if (time > watermark) {
                watermark = time;
            }
        }
    }
}
