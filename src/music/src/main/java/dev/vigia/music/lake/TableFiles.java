package dev.vigia.music.lake;

import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.io.Serializable;

/** Creates the files of tables. */
public interface TableFiles extends Serializable {
    /**
     * Creates a file of a table, and replaces one of the same number.
     *
     * @param part the number of the subtask that writes the file
     */
    TableFile create(Table table, int part, Labels labels) throws IOException;
}
