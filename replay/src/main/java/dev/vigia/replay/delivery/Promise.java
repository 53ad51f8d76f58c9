package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Shard;
import dev.vigia.transactions.rows.Marker;
import java.time.Instant;

/**
 * A sender's promise of markers in every shard, up to its last ones. Until then the job's event time follows these
 * markers alone, and waits for them. A sender without a name promises nothing.
 */
final class Promise {
    private static final String PARTITION_KEY = "marker";

    private String sender;

    void make(String name) {
        sender = name;
    }

    boolean stands() {
        return sender != null;
    }

    /** Returns a marker: no row before that time follows in the shard, and more markers do. */
    byte[] marker(Shard shard, long reachedMillis) {
        Marker marker = about(shard, Instant.ofEpochMilli(reachedMillis));
        return (sender == null ? marker : marker.of(sender)).bytes();
    }

    Entry entry(Shard shard, long reachedMillis) {
        return entry(shard, marker(shard, reachedMillis));
    }

    /** Returns a last marker: no row before that time follows, and no marker that the job has to wait for. */
    Entry last(Shard shard, Instant time) {
        Marker marker = about(shard, time);
        return entry(shard, (sender == null ? marker : marker.lastOf(sender)).bytes());
    }

    /** Returns the last marker of another sender, which broke off and will not come back. */
    static Entry withdrawn(Shard shard, String sender, Instant time) {
        return entry(shard, about(shard, time).lastOf(sender).bytes());
    }

    /**
     * A marker names its shard, because a request may arrive after the shard was merged with another one. The other
     * shard's rows are not this lane's.
     */
    private static Marker about(Shard shard, Instant time) {
        return new Marker(time).about(shard.id());
    }

    private static Entry entry(Shard shard, byte[] marker) {
        return new Entry(PARTITION_KEY, shard.first().toString(), marker);
    }
}
