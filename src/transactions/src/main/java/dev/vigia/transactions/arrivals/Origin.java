package dev.vigia.transactions.arrivals;

import java.util.Objects;

/** The place of a record in its stream, and when the stream took it. */
public final class Origin {
    public final String shard;
    public final String sequence;
    /** When the stream took the record: milliseconds since 1970, UTC. */
    public final long arrivedAt;

    public Origin(String shard, String sequence, long arrivedAt) {
        this.shard = Objects.requireNonNull(shard);
        this.sequence = Objects.requireNonNull(sequence);
        this.arrivedAt = arrivedAt;
    }
}
