package dev.vigia.music.lake;

import java.io.Closeable;
import java.io.IOException;

/** A file of a table that is being written. It is complete once it is closed. */
public interface TableFile extends Closeable {
    /** Writes a row, which may be changed afterwards. */
    void write(Row row) throws IOException;
}
