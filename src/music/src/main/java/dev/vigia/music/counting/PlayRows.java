package dev.vigia.music.counting;

import java.util.ArrayList;
import java.util.List;

/** A list of rows: user, track and count, each a number of 32 bits. It grows by chunks, so that nothing is copied. */
final class PlayRows {
    private static final int WIDTH = 3;
    // A chunk takes 768 KiB: three numbers of four bytes per row.
    private static final int ROWS_PER_CHUNK = 1 << 16;

    private final List<int[]> chunks = new ArrayList<>();
    private int[] chunk = new int[0];
    private int used;

    void add(int user, int track, int count) {
        if (used == chunk.length) {
            chunk = new int[WIDTH * ROWS_PER_CHUNK];
            chunks.add(chunk);
            used = 0;
        }
        chunk[used] = user;
        chunk[used + 1] = track;
        chunk[used + 2] = count;
        used += WIDTH;
    }

    int size() {
        return chunks.isEmpty() ? 0 : (chunks.size() - 1) * ROWS_PER_CHUNK + used / WIDTH;
    }

    /** Passes on every row in the order of adding, and frees the rows chunk by chunk. */
    void drainTo(Taker taker) {
        for (int index = 0; index < chunks.size(); index++) {
            int[] rows = chunks.set(index, null);
            int end = index == chunks.size() - 1 ? used : rows.length;
            for (int at = 0; at < end; at += WIDTH) {
                taker.take(rows[at], rows[at + 1], rows[at + 2]);
            }
        }
        chunks.clear();
        chunk = new int[0];
        used = 0;
    }

    /** Returns the number of rows of each user. */
    int[] rowsByUser(int users) {
        int[] rows = new int[users];
        for (int index = 0; index < chunks.size(); index++) {
            int end = index == chunks.size() - 1 ? used : chunks.get(index).length;
            for (int at = 0; at < end; at += WIDTH) {
                rows[chunks.get(index)[at]]++;
            }
        }
        return rows;
    }

    /** Receives a row. */
    interface Taker {
        void take(int user, int track, int count);
    }
}
