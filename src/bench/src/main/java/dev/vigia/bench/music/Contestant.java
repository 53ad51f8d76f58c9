package dev.vigia.bench.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that makes the tops in a process of its own. */
interface Contestant {
    String name();

    /** @param out a folder that does not exist yet, for all that it writes */
    List<String> command(MusicFiles files, Path out);

    /** What it measured of itself in a run that has ended. */
    Figures figures(Usage usage, Path out) throws IOException;

    /** Where the table's files are, as DuckDB's {@code read_parquet} takes it. */
    String files(Path out, String table);
}
