package dev.vigia.music.lake;

import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.io.Serializable;

/** Where tables are written. */
public interface TableFiles extends Serializable {
    /**
     * Begins a part of a table; an earlier attempt at the same part is replaced.
     *
     * @param part the subtask that writes it
     */
    TableFile create(Table table, int part, Labels labels) throws IOException;
}
