package dev.vigia.music.listening;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.ids.Ids;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;

/** Packs rows for the subtasks that count users. All rows of a user go to the same subtask. */
final class BlockWriters {
    private final Contents contents;
    private final Ids tracks;
    private final BlockWriter[] writers;
    private final Deque<Block> full = new ArrayDeque<>();

    BlockWriters(Contents contents, Catalogue catalogue, int subtasks) {
        this.contents = contents;
        this.tracks = catalogue.tracks;
        this.writers = new BlockWriter[subtasks];
        for (int target = 0; target < subtasks; target++) {
            writers[target] = new BlockWriter();
        }
    }

    /**
     * Adds a row. Its ids are slices of arrays, and not empty.
     *
     * @return whether the track is in the catalogue
     */
    boolean add(byte[] users, int userFrom, int userTo, byte[] ids, int trackFrom, int trackTo, int count) {
        int target = target(Ids.hash(users, userFrom, userTo));
        BlockWriter writer = writers[target];
        writer.user(users, userFrom, userTo);
        int track = tracks.find(ids, trackFrom, trackTo, Ids.hash(ids, trackFrom, trackTo));
        if (track >= 0) {
            writer.track(track);
        } else {
            writer.unknownTrack(ids, trackFrom, trackTo);
        }
        writer.count(count);
        if (writer.isFull()) {
            flush(target);
        }
        return track >= 0;
    }

    boolean hasFull() {
        return !full.isEmpty();
    }

    void flush() {
        for (int target = 0; target < writers.length; target++) {
            if (!writers[target].isEmpty()) {
                flush(target);
            }
        }
    }

    void add(SplitReport report) {
        full.add(Block.of(report));
    }

    /** Returns the blocks that are full, and forgets them. */
    BulkFormat.RecordIterator<Block> take() {
        List<Block> taken = new ArrayList<>(full);
        full.clear();
        ArrayResultIterator<Block> iterator = new ArrayResultIterator<>();
        // Positions are all 0: without checkpoints, nobody asks for one.
        iterator.set(taken.toArray(new Block[0]), taken.size(), 0, 0);
        return iterator;
    }

    /** Uses the upper bits of the hash. Dictionaries use the lower ones, which must differ within a subtask. */
    private int target(int hash) {
        return (int) ((hash & 0xffff_ffffL) * writers.length >>> Integer.SIZE);
    }

    private void flush(int target) {
        full.add(Block.of(target, contents, writers[target].take()));
    }
}
