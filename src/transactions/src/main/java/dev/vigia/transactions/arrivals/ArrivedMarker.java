package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.rows.Marker;
import java.util.Objects;

/** A marker among the records of a stream. */
public final class ArrivedMarker extends Arrival {
    public final Marker marker;

    public ArrivedMarker(byte[] bytes, Origin origin, Marker marker) {
        super(bytes, origin);
        this.marker = Objects.requireNonNull(marker);
    }
}
