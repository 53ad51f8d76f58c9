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

/** Contestants by turns over the same files, each run in new processes; their tables are compared after every round. */
final class Race {
    private final MusicFiles files;
    private final Path work;
    private final Map<Contestant, List<Figures>> figures = new LinkedHashMap<>();

    /** @param work a folder for the tables of the last round and for what the programs say */
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

    /** DuckDB, or who comes first where it was left out. */
    private static Contestant yardstick(List<Contestant> contestants) {
        return contestants.stream()
                .filter(DuckDbContestant.class::isInstance)
                .findFirst()
                .orElse(contestants.get(0));
    }

    private Path out(Contestant contestant) {
        return work.resolve(contestant.name());
    }

    /** Of all rounds so far, in the order in which they began to run. */
    Map<Contestant, List<Figures>> figures() {
        return figures;
    }
}
