package dev.vigia.music.listening;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.lake.RankedRows;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;

/** Reads each user's top of the week before for Flink's file source. A file is one split. */
public final class RankFormat implements BulkFormat<Block, FileSourceSplit> {
    private static final long serialVersionUID = 1L;
    // Places in the key of Table.BY_USER.
    private static final int USER = 0;
    private static final int TRACK = 1;

    private final Catalogue catalogue;
    private final int subtasks;

    /** @param subtasks the number of subtasks that count users */
    public RankFormat(Catalogue catalogue, int subtasks) {
        this.catalogue = catalogue;
        this.subtasks = subtasks;
    }

    @Override
    public Reader<Block> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return new RankReader(
                RankedRows.of(split.path(), Table.BY_USER),
                new BlockWriters(Contents.EARLIER_RANKS, catalogue, subtasks));
    }

    @Override
    public Reader<Block> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return createReader(configuration, split);
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Block> getProducedType() {
        return TypeInformation.of(Block.class);
    }

    private static final class RankReader implements Reader<Block> {
        private final RankedRows rows;
        private final BlockWriters blocks;
        private boolean ended;

        RankReader(RankedRows rows, BlockWriters blocks) {
            this.rows = rows;
            this.blocks = blocks;
        }

        @Override
        public RecordIterator<Block> readBatch() throws IOException {
            while (!ended && !blocks.hasFull()) {
                RankedRows.RankedRow row = rows.next();
                if (row == null) {
                    ended = true;
                    blocks.flush();
                } else {
                    byte[] user = row.key(USER);
                    byte[] track = row.key(TRACK);
                    // The rank travels where a snapshot's rows have their count.
                    blocks.add(user, 0, user.length, track, 0, track.length, row.rank());
                }
            }
            return blocks.hasFull() ? blocks.take() : null;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
