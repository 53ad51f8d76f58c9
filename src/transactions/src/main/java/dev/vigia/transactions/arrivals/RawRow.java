package dev.vigia.transactions.arrivals;

import dev.vigia.transactions.rows.Row;
import java.util.Objects;

/** A row for the lake's raw table, with its place in the stream. */
public final class RawRow {
    public final Origin origin;
    public final Row row;

    public RawRow(Origin origin, Row row) {
        this.origin = Objects.requireNonNull(origin);
        this.row = Objects.requireNonNull(row);
    }
}
