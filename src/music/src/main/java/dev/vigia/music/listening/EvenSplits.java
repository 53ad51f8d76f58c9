package dev.vigia.music.listening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.Path;

/** Cuts files into splits of equal size. Flink's own enumerators follow the blocks of the file system, which may be one. */
public final class EvenSplits implements FileEnumerator {
    private final long bytes;

    /** @param bytes the size of a split; the last one of a file is smaller */
    public EvenSplits(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("Cannot make splits of " + bytes + " bytes. Give 1 or more.");
        }
        this.bytes = bytes;
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int minimum) throws IOException {
        List<FileSourceSplit> splits = new ArrayList<>();
        for (Path path : paths) {
            long length = path.getFileSystem().getFileStatus(path).getLen();
            // With Long.MAX_VALUE as the size, a file is one split, and the sum does not overflow.
            for (long offset = 0; offset < length; offset += bytes) {
                splits.add(new FileSourceSplit(
                        path + "@" + offset, path, offset, Math.min(bytes, length - offset), 0, length));
            }
        }
        return splits;
    }
}
