package dev.vigia.bench.music;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * Runs contestants by turns over the same files, each run in new processes, and compares their tables after every
 * round.
 */
final class Race {
    private final MusicFiles files;
    private final Path work;
    private final Map<Contestant, List<Figures>> figures = new LinkedHashMap<>();

    /** @param work a folder for the tables of the last round and for the programs' logs */
    Race(MusicFiles files, Path work) {
        this.files = files;
        this.work = work;
    }

    /**
     * Runs each of them once, one after another.
     *
     * @throws ExplainedFailure if a table is not what the yardstick among them has written
     */
    void round(List<Contestant> contestants) throws IOException, InterruptedException, SQLException {
        for (Contestant contestant : contestants) {
            figures.computeIfAbsent(contestant, first -> new ArrayList<>()).add(run(contestant));
        }
        compare(contestants);
    }

    private Figures run(Contestant contestant) throws IOException, InterruptedException {
        Path out = out(contestant);
        // Tables of an earlier round must not pass for those of this one.
        if (Files.exists(out)) {
            PathUtils.delete(out);
        }
        Path log = work.resolve(contestant.name() + ".log");
        Usage usage = Usage.of(contestant.name(), contestant.command(files, out), log);
        return contestant.figures(usage, out);
    }

    private void compare(List<Contestant> contestants) throws SQLException {
        List<String> differences = new ArrayList<>();
        Contestant yardstick = yardstick(contestants);
        try (Comparison comparison = Comparison.open()) {
            for (Contestant other : contestants) {
                for (String table : other == yardstick ? List.<String>of() : Tops.TABLES) {
                    comparison
                            .difference(yardstick.files(out(yardstick), table), other.files(out(other), table))
                            .ifPresent(what -> differences.add(other.name() + "'s " + table + ": " + what));
                }
            }
        }
        if (!differences.isEmpty()) {
            throw ExplainedFailure.because("Not the same tables as " + yardstick.name() + "'s: "
                    + String.join("; ", differences) + ". They are in " + work + ".");
        }
    }

    /** Returns DuckDB, or the first contestant if DuckDB was left out. */
    private static Contestant yardstick(List<Contestant> contestants) {
        return contestants.stream()
                .filter(DuckDbContestant.class::isInstance)
                .findFirst()
                .orElse(contestants.get(0));
    }

    private Path out(Contestant contestant) {
        return work.resolve(contestant.name());
    }

    /** Returns the figures of all rounds so far, in the order of the first round. */
    Map<Contestant, List<Figures>> figures() {
        return figures;
    }
}
