package dev.vigia.music.listening;

import dev.vigia.music.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;

/** Blocks for tests. */
public final class Blocks {
    private Blocks() {}

    /**
     * Returns the blocks of some rows.
     *
     * @param rows each {@code user track count}
     */
    public static List<Block> of(Contents contents, Catalogue catalogue, String... rows) {
        BlockWriters writers = new BlockWriters(contents, catalogue, 1);
        for (String row : rows) {
            String[] fields = row.split(" ");
            byte[] user = fields[0].getBytes(StandardCharsets.UTF_8);
            byte[] track = fields[1].getBytes(StandardCharsets.UTF_8);
            writers.add(user, 0, user.length, track, 0, track.length, Integer.parseInt(fields[2]));
        }
        writers.flush();
        List<Block> blocks = new ArrayList<>();
        BulkFormat.RecordIterator<Block> taken = writers.take();
        for (RecordAndPosition<Block> next = taken.next(); next != null; next = taken.next()) {
            blocks.add(next.getRecord());
        }
        return blocks;
    }
}
