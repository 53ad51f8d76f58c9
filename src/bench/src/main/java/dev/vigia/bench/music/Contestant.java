package dev.vigia.bench.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that makes the tops in a process of its own. */
interface Contestant {
    String name();

    /** @param out a folder for all output, which does not exist yet */
    List<String> command(MusicFiles files, Path out);

    /** Returns the figures of a run that has ended. */
    Figures figures(Usage usage, Path out) throws IOException;

    /** Returns the table's files, as DuckDB's {@code read_parquet} takes them. */
    String files(Path out, String table);
}
