package dev.vigia.monitor.eventtime;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts the rows of a shard that were sent on while it was ahead of the slowest shard: they wait in memory downstream.
 *
 * <p>Rows are counted by the shard's watermark at the time when they were sent on. A row no longer counts once the slowest
 * shard has reached that watermark. So rows that wait for the disorder bound alone are not counted.
 */
final class RowsAhead {
    // Fewer objects for rows that may be tens of thousands; the count is too high by less than a chunk.
    private static final int ROWS_A_CHUNK = 64;

    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private long rows;

    void add(long watermark) {
        add(watermark, 1);
    }

    /** Adds so many rows at once, as after a restore. */
    void add(long watermark, long count) {
        if (count == 0) {
            return;
        }
        Chunk last = chunks.peekLast();
        // Rows of several watermarks share a chunk, which counts until the last of them is reached.
        if (last == null || last.rows >= ROWS_A_CHUNK && last.watermark != watermark) {
            last = new Chunk();
            chunks.addLast(last);
        }
        last.watermark = watermark;
        last.rows += count;
        rows += count;
    }

    /** Returns the number of rows beyond the watermark of the slowest shard. That watermark never falls for good. */
    long beyond(long slowest) {
        while (!chunks.isEmpty() && chunks.peekFirst().watermark <= slowest) {
            rows -= chunks.pollFirst().rows;
        }
        return rows;
    }

    private static final class Chunk {
        private long watermark;
        private long rows;
    }
}
