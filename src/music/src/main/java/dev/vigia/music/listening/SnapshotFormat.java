package dev.vigia.music.listening;

import dev.vigia.music.catalogue.Catalogue;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.core.fs.FSDataInputStream;

/** Reads a snapshot of all counts for Flink's file source. */
public final class SnapshotFormat implements BulkFormat<Block, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private final InputFile file;
    private final Columns columns;
    private final Catalogue catalogue;
    private final int subtasks;

    /** @param subtasks the number of subtasks that count users */
    public SnapshotFormat(InputFile file, Columns columns, Catalogue catalogue, int subtasks) {
        this.file = file;
        this.columns = columns;
        this.catalogue = catalogue;
        this.subtasks = subtasks;
    }

    @Override
    public Reader<Block> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        Contents contents = file.kind == Kind.LISTENING ? Contents.PLAYS : Contents.EARLIER_PLAYS;
        // Places count the bytes of text, which are more than those of a compressed file.
        long end = file.isCompressed() ? Long.MAX_VALUE : split.offset() + split.length();
        FSDataInputStream in = split.path().getFileSystem().open(split.path());
        try {
            // One byte before the split: if it is a line end, a record begins at the split's first byte.
            in.seek(Math.max(0, split.offset() - 1));
            return new SnapshotReader(
                    file, file.text(in), split.offset(), end, columns, new BlockWriters(contents, catalogue, subtasks));
        } catch (IOException failure) {
            in.close();
            throw file.unreadable(failure);
        } catch (RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    @Override
    public Reader<Block> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        // The job takes no checkpoints, so there is no place to go on from.
        return createReader(configuration, split);
    }

    @Override
    public boolean isSplittable() {
        return !file.isCompressed();
    }

    @Override
    public TypeInformation<Block> getProducedType() {
        return TypeInformation.of(Block.class);
    }
}
