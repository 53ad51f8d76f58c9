package dev.vigia.bench.music;

import dev.vigia.bench.machine.Machine;
import dev.vigia.local.processes.JavaCommand;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./vigia bench music}: races the weekly tops against DuckDB and Spark SQL. */
@Command(
        name = "music",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the weekly music tops from the same two files with vigia weekly, with DuckDB and with Spark SQL, each with two "
                    + "threads and in processes of its own, by turns, all tops, into Parquet.",
            "",
            "Seconds are counted from the start of the JVM that does the work until the tables are on disk; wall seconds are those "
                    + "of the whole command. The floor is a Java program with two threads that reads the listening file "
                    + "once, finds line ends and commas, and does nothing else. All read the file from the system's cache.",
            "",
            "Every run's tables are compared with DuckDB's, row by row; a difference ends the bench with exit code 1."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia bench music --music-info 'Music Info.csv' --listening 'User Listening History.csv'",
            "  ./vigia bench music --rows 1000000 --users 100000 --tracks 20000 --without spark"
        })
public final class MusicBench implements Callable<Integer> {
    private static final List<String> NAMES = List.of("vigia", "duckdb", "spark");

    @Mixin
    private MusicInput input;

    @Option(
            names = "--double",
            paramLabel = "DIR",
            description = "A folder with two such files of twice the rows and users, for a second race.")
    private Path twice;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each contestant (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--spark-runs",
            paramLabel = "N",
            description = "Runs of Spark (default: as many as of the others).")
    private Integer sparkRuns;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = "Leaves out vigia, duckdb or spark. May be repeated. Without spark nothing is downloaded.")
    private Set<String> without = new TreeSet<>();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/bench-music",
            description = "Folder for the run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        refuseWhatCannotBeMeant();
        PrintWriter out = specification.commandLine().getOut();
        Path folder = Files.createDirectories(work.toAbsolutePath().normalize());
        List<MusicFiles> inputs = new ArrayList<>(List.of(input.files(folder)));
        if (twice != null) {
            inputs.add(MusicFiles.in(twice));
        }
        List<Contestant> contestants = contestants(out);
        out.println("machine      " + Machine.description());
        for (MusicFiles files : inputs) {
            race(files, contestants, folder, new RaceReport(out));
        }
        return 0;
    }

    private void refuseWhatCannotBeMeant() {
        if (!NAMES.containsAll(without) || without.size() == NAMES.size()) {
            throw ExplainedFailure.badInput("Cannot race without " + String.join(", ", without)
                    + ". There are vigia, duckdb and spark, and one has to be left.");
        }
        if (runs < 1 || sparkRuns != null && (sparkRuns < 1 || sparkRuns > runs)) {
            throw ExplainedFailure.badInput(
                    "Cannot race so: --runs has to be 1 or more, and --spark-runs 1 to --runs.");
        }
    }

    private List<Contestant> contestants(PrintWriter out) throws IOException, InterruptedException {
        List<Contestant> contestants = new ArrayList<>();
        if (!without.contains("vigia")) {
            contestants.add(new VigiaContestant());
        }
        if (!without.contains("duckdb")) {
            contestants.add(new DuckDbContestant());
        }
        if (!without.contains("spark")) {
            contestants.add(SparkContestant.built(out));
        }
        return contestants;
    }

    private void race(MusicFiles files, List<Contestant> contestants, Path folder, RaceReport report)
            throws IOException, InterruptedException, SQLException {
        report.input(files);
        report.floor(floor(files, folder));
        Race race = new Race(files, folder);
        for (int run = 1; run <= runs; run++) {
            // Spark takes part in the first rounds.
            boolean withSpark = sparkRuns == null || run <= sparkRuns;
            race.round(contestants.stream()
                    .filter(contestant -> withSpark || !(contestant instanceof SparkContestant))
                    .toList());
        }
        report.results(race.figures());
    }

    /** Returns the figures of the second run. The first run brings the file into the system's cache. */
    private static Figures floor(MusicFiles files, Path folder) throws IOException, InterruptedException {
        List<String> command = new JavaCommand()
                .running(
                        Timed.class.getName(),
                        Floor.class.getName(),
                        files.listening().toString());
        Path log = folder.resolve("floor.log");
        Usage.of("the floor", command, log);
        return Figures.ofTimed(Usage.of("the floor", command, log));
    }
}
