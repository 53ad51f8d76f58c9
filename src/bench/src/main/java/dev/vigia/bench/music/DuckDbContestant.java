package dev.vigia.bench.music;

import dev.vigia.local.processes.CodeLocation;
import dev.vigia.local.processes.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duckdb.DuckDBDriver;

/** DuckDB in a small JVM. It works outside of the heap. */
final class DuckDbContestant implements Contestant {
    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<String> command(MusicFiles files, Path out) {
        return new JavaCommand()
                // DuckDB unpacks its library into this folder, which the command deletes at its end.
                .with("-Xmx256m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"))
                .onClassPath(CodeLocation.of(DuckDBDriver.class))
                .running(
                        Timed.class.getName(),
                        DuckDbTops.class.getName(),
                        files.musicInfo().toString(),
                        files.listening().toString(),
                        out.toString());
    }

    @Override
    public Figures figures(Usage usage, Path out) throws IOException {
        return Figures.ofTimed(usage);
    }

    @Override
    public String files(Path out, String table) {
        return out.resolve(table + ".parquet").toString();
    }
}
