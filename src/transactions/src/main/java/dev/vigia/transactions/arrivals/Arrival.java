package dev.vigia.transactions.arrivals;

import java.util.Objects;

/**
 * A record as it came off a stream: its bytes, its place, and in a subclass what it turned out to be. There are four:
 * {@link ArrivedTransaction}, {@link ArrivedLabel}, {@link ArrivedMarker}, and {@link RejectedArrival} for all that is none of
 * these. The job's own values of a record, {@link RawRow} and {@link Quarantined}, come of them.
 */
public abstract class Arrival {
    public final byte[] bytes;
    public final Origin origin;

    Arrival(byte[] bytes, Origin origin) {
        this.bytes = Objects.requireNonNull(bytes);
        this.origin = Objects.requireNonNull(origin);
    }

    /** Returns whether it is a transaction or a label. Markers move event time too, but are not dated themselves. */
    public boolean hasTime() {
        return false;
    }

    /** Returns the event time of a transaction or label, milliseconds since 1970. */
    public long time() {
        throw new IllegalStateException("A record that is neither a transaction nor a label has no time.");
    }
}
