package dev.vigia.replay;

import dev.vigia.replay.order.EventOrder;
import dev.vigia.replay.order.Numbered;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.order.SortedRows;
import dev.vigia.replay.order.Twice;
import dev.vigia.replay.resuming.Identity;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * An input that has been read and sorted by event time.
 *
 * @param numberedId the place of an id that equal rows share until they are numbered; -1 if ids need no number
 * @param firstMillis earliest event time, or {@link PackedRow#NO_TIME}
 * @param lastMillis latest event time, or {@link PackedRow#NO_TIME}
 */
record Ordered(
        EventOrder order,
        List<String> columns,
        int numberedId,
        Identity identity,
        Unjudged unjudged,
        long firstMillis,
        long lastMillis)
        implements Closeable {

    SortedRows rows() throws IOException {
        SortedRows sorted = rowsOnce();
        return identity.copies() == 2 ? new Twice(sorted, ReplaySettings.COPY_DISTANCE_ROWS) : sorted;
    }

    /** Returns every row once. Call it before reading from {@link #rows}. */
    SortedRows rowsOnce() throws IOException {
        SortedRows sorted = order.sorted();
        return numberedId < 0 ? sorted : new Numbered(sorted, columns.size(), numberedId);
    }

    /** Returns the number of rows to be sent, copies included. */
    long total() {
        return identity.rows() * identity.copies();
    }

    static Instant instant(long millis) {
        return millis == PackedRow.NO_TIME ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public void close() throws IOException {
        order.close();
    }
}
