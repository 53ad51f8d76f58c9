package dev.vigia.replay.order;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Merges several sorted sequences into one. Equal rows come in the order of their sequences. */
final class Merge implements SortedRows {
    private final int idColumn;
    private final List<SortedRows> sources = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>(this::compare);
    private Head current;

    Merge(List<Run> runs, int idColumn) throws IOException {
        this.idColumn = idColumn;
        try {
            for (Run run : runs) {
                sources.add(run.read());
            }
            for (int number = 0; number < sources.size(); number++) {
                advance(new Head(number, sources.get(number)));
            }
        } catch (IOException | RuntimeException failed) {
            closeAfter(failed);
            throw failed;
        }
    }

    private void closeAfter(Exception failed) {
        try {
            close();
        } catch (IOException further) {
            failed.addSuppressed(further);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (current != null) {
            // Only now: until this call, the row's bytes had to stay as they were.
            advance(current);
        }
        current = heads.poll();
        return current != null;
    }

    @Override
    public byte[] bytes() {
        return current.rows.bytes();
    }

    @Override
    public int start() {
        return current.rows.start();
    }

    @Override
    public int size() {
        return current.rows.size();
    }

    @Override
    public void close() throws IOException {
        closeAll(sources);
    }

    /** Closes every sequence, even after one that fails. */
    static void closeAll(List<SortedRows> open) throws IOException {
        IOException failed = null;
        for (SortedRows rows : open) {
            try {
                rows.close();
            } catch (IOException failure) {
                failed = failed == null ? failure : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void advance(Head head) throws IOException {
        if (head.rows.next()) {
            // The head is not in the queue now, so changing what it is compared by is safe.
            head.time = PackedRow.time(head.rows.bytes(), head.rows.start());
            heads.add(head);
        }
    }

    private int compare(Head left, Head right) {
        int byTime = Long.compare(left.time, right.time);
        if (byTime != 0) {
            return byTime;
        }
        int byId = PackedRow.compareIds(
                left.rows.bytes(), left.rows.start(), right.rows.bytes(), right.rows.start(), idColumn);
        // Earlier sequences hold earlier rows, so equal rows keep the order of their arrival.
        return byId != 0 ? byId : Integer.compare(left.number, right.number);
    }

    /** The next row of a sequence. */
    private static final class Head {
        private final int number;
        private final SortedRows rows;
        private long time;

        private Head(int number, SortedRows rows) {
            this.number = number;
            this.rows = rows;
        }
    }
}
