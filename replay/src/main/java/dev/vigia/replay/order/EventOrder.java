package dev.vigia.replay.order;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts rows into event-time order within a fixed amount of heap: an external merge sort (D. E. Knuth, The Art of Computer
 * Programming, volume 3, 5.4). Rows gather in a chunk; a full chunk is sorted and written to a file; the files are merged
 * while they are read. As long as one chunk holds everything, there is no file.
 */
public final class EventOrder implements Closeable {
    /** Files merged at a time: each takes a buffer and a descriptor. */
    static final int MERGED_AT_ONCE = 64;

    private static final String FILES = "order-*.tmp";

    private final Path folder;
    private final int idColumn;
    private final int mergedAtOnce;
    private final Chunk chunk;
    private final Deque<Run> runs = new ArrayDeque<>();
    private final List<SortedRows> walks = new ArrayList<>();
    private int files;

    /**
     * @param folder where files may be put; leftovers of an earlier sort are removed
     * @param idColumn the place of the transaction id among the packed columns
     */
    public EventOrder(Path folder, long heapBytes, int idColumn) throws IOException {
        this(folder, heapBytes, idColumn, MERGED_AT_ONCE);
    }

    EventOrder(Path folder, long heapBytes, int idColumn, int mergedAtOnce) throws IOException {
        this.folder = folder;
        this.idColumn = idColumn;
        this.mergedAtOnce = mergedAtOnce;
        this.chunk = new Chunk(heapBytes, idColumn);
        removeFiles();
    }

    public void add(PackedRow row) throws IOException {
        if (!chunk.add(row.bytes(), row.size())) {
            spill();
            chunk.add(row.bytes(), row.size());
        }
    }

    /** Returns all added rows in order. May be called again until the first row is read. */
    public SortedRows sorted() throws IOException {
        SortedRows walk = runs.isEmpty() ? chunk.sorted() : merged();
        walks.add(walk);
        return walk;
    }

    /** Returns the number of files that have been written so far. */
    public int files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        try {
            Merge.closeAll(walks);
        } finally {
            removeFiles();
        }
    }

    private SortedRows merged() throws IOException {
        if (!chunk.isEmpty()) {
            spill();
        }
        // The buffers of the merge need the heap that the chunk had.
        chunk.release();
        while (runs.size() > mergedAtOnce) {
            mergeOnePass();
        }
        return new Merge(List.copyOf(runs), idColumn);
    }

    private void spill() throws IOException {
        runs.addLast(Run.write(nextFile(), chunk.sorted()));
        chunk.clear();
    }

    /** Neighbours are merged with neighbours, so that equal rows keep the order of their arrival. */
    private void mergeOnePass() throws IOException {
        Deque<Run> merged = new ArrayDeque<>();
        while (!runs.isEmpty()) {
            List<Run> group = new ArrayList<>();
            while (!runs.isEmpty() && group.size() < mergedAtOnce) {
                group.add(runs.removeFirst());
            }
            try (SortedRows rows = new Merge(group, idColumn)) {
                merged.addLast(Run.write(nextFile(), rows));
            }
        }
        runs.addAll(merged);
    }

    private Path nextFile() {
        return folder.resolve(FILES.replace("*", Integer.toString(files++)));
    }

    private void removeFiles() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, FILES)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }
}
