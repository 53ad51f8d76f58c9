package dev.vigia.monitor.eventtime;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many rows of a shard have been sent on while it was ahead of the slowest shard: those wait in memory downstream.
 *
 * <p>Rows are kept as counts by the shard's watermark when they were sent on. A row no longer counts once the slowest shard
 * has come as far as its own shard was then; what waits for the disorder bound alone is thus not counted.
 */
final class RowsAhead {
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
        if (last == null || last.rows >= ROWS_A_CHUNK && last.watermark != watermark) {
            last = new Chunk();
            chunks.addLast(last);
        }
        last.watermark = watermark;
        last.rows += count;
        rows += count;
    }

    /** How many there are beyond the watermark of the slowest shard, which never falls for good. */
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
