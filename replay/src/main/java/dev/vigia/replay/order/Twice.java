package dev.vigia.replay.order;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Repeats every row some rows later, as a stream that delivers at least once may do. */
public final class Twice implements SortedRows {
    private final SortedRows rows;
    private final int distance;
    private final Deque<byte[]> owed = new ArrayDeque<>();
    private byte[] repeated;
    private boolean ended;

    /** @param distance the most rows between a row and its repetition */
    public Twice(SortedRows rows, int distance) {
        this.rows = rows;
        this.distance = distance;
    }

    @Override
    public boolean next() throws IOException {
        // A repetition is due when more than this many rows wait for theirs, or when no row is left.
        repeated = ended || owed.size() > distance ? owed.pollFirst() : null;
        if (repeated != null) {
            return true;
        }
        ended = ended || !rows.next();
        if (ended) {
            repeated = owed.pollFirst();
            return repeated != null;
        }
        // A copy, because the source uses its bytes again for the next row.
        owed.addLast(Arrays.copyOfRange(rows.bytes(), rows.start(), rows.start() + rows.size()));
        return true;
    }

    @Override
    public byte[] bytes() {
        return repeated == null ? rows.bytes() : repeated;
    }

    @Override
    public int start() {
        return repeated == null ? rows.start() : 0;
    }

    @Override
    public int size() {
        return repeated == null ? rows.size() : repeated.length;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
