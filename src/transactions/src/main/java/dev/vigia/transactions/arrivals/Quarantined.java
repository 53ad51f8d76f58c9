package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.rows.Fault;
import java.util.Objects;

/**
 * Bytes for the lake's quarantine table, with the reason: a record that cannot be read, or an alert that a service refused.
 */
public final class Quarantined {
    public final byte[] bytes;
    /** The origin. For an alert, the shard is the service that refused it, and the sequence number is its id and revision. */
    public final Origin origin;

    public final Fault fault;

    public Quarantined(byte[] bytes, Origin origin, Fault fault) {
        this.bytes = Objects.requireNonNull(bytes);
        this.origin = Objects.requireNonNull(origin);
        this.fault = Objects.requireNonNull(fault);
    }
}
