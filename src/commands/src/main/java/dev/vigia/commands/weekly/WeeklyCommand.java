package dev.vigia.commands.weekly;

import dev.vigia.commands.inputs.DemoInputs;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import dev.vigia.transactions.errors.CommandFailed;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigia weekly}: the tops of a week on this machine. */
@Command(
        name = "weekly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        modelTransformer = WeeklyCommand.NothingRequired.class,
        customSynopsis = {
            "./vigia weekly --music-info CSV --listening CSV [--previous CSV] --week YYYY-Www --out DIR [OPTIONS]",
            "       ./vigia weekly --watch DIR --out DIR [OPTIONS]"
        },
        description = {
            "Makes the music tops of a week from a snapshot of all plays. It runs the same Flink batch program, from the same jar, "
                    + "that is deployed.",
            "",
            "The tops of all users, by genre, by artist and by user are Parquet files in OUT/music_tops/week=YYYY-Www, with "
                    + "tops.json and summary.json beside them. They all appear at once, when the last one is complete. A run that "
                    + "fails or is interrupted leaves nothing. Name files in S3 as s3://BUCKET/KEY. Their keys and region come "
                    + "from the environment, or from a profile that holds keys.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the tops can be read; with --watch: ended by Ctrl-C",
            "1:failed",
            "2:bad usage or input",
            "130:Ctrl-C before the tops could be read"
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia generate music --out music",
            "  ./vigia weekly --music-info \"music/Music Info.csv\" --listening \"music/User Listening History.csv\" "
                    + "--week 2026-W46 --out tops",
            "  ./vigia weekly --music-info \"music/Music Info.csv\" --listening \"music/later/User Listening History.csv\" "
                    + "--previous \"music/User Listening History.csv\" --week 2026-W47 --out tops",
            "  ./vigia weekly --watch incoming --out tops"
        })
public final class WeeklyCommand implements Callable<Integer> {
    private static final int MOST_CORES = 8;
    private static final int LEAST_HEAP = 256;
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    @Mixin
    private WeeklySettings settings;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Parallel tasks of the program (default: this machine's cores, at most " + MOST_CORES + ").")
    private int parallelism = Math.min(Runtime.getRuntime().availableProcessors(), MOST_CORES);

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "2048",
            description = "Heap of the program, in megabytes (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/weekly",
            description = "Folder for the program's log and a copy of its summary (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Address of a local S3 (default: AWS_ENDPOINT_URL_S3, or AWS itself if that is not set).")
    private URI endpoint;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description =
                    "Makes the week of each snapshot that lands in this folder, until Ctrl-C, instead of one week. The folder holds "
                            + "\"Music Info.csv\" and the snapshots: all *.csv and *.csv.gz files that have their columns. The name of "
                            + "a snapshot gives its week, by a week or a date in it; without one, the time when it was written does "
                            + "(UTC). A snapshot is compared with the newest one of an earlier week.")
    private Path watch;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            defaultValue = "PT10S",
            description = "Time between two looks into the folder. A file has landed when two looks find it unchanged "
                    + "(default: ${DEFAULT-VALUE}).")
    private Duration interval;

    @Spec
    private CommandSpec specification;

    /** Which options are needed depends on {@code --watch}, so that it is told by the command and not by the parser. */
    static final class NothingRequired implements IModelTransformer {
        @Override
        public CommandSpec transform(CommandSpec command) {
            for (OptionSpec option : List.copyOf(command.options())) {
                command.remove(option);
                command.addOption(
                        option.required()
                                ? OptionSpec.builder(option).required(false).build()
                                : option);
            }
            return command;
        }
    }

    @Override
    public Integer call() throws Exception {
        DemoInputs.requireAtLeast(1, "--parallelism", parallelism);
        DemoInputs.requireAtLeast(LEAST_HEAP, "--heap", heap);
        DemoInputs.requireAtLeast(SHORTEST_INTERVAL, "--interval", interval);
        return watch == null ? once() : watched();
    }

    private int once() throws Exception {
        requireOptions("--music-info", "--listening", "--week", "--out");
        WeeklyJobs jobs = jobs();
        WeekToMake week = week();
        try (Interruption ending = Interruption.handledBy(jobs::interrupt, LONGEST_STOP)) {
            return jobs.make(week).exitCode;
        }
    }

    private int watched() throws Exception {
        requireOptions("--out");
        for (String found : List.of("--music-info", "--listening", "--previous", "--week")) {
            if (isGiven(found)) {
                throw new ParameterException(
                        specification.commandLine(),
                        "--watch finds files and weeks by itself: leave " + found + " out");
            }
        }
        if (!Files.isDirectory(watch)) {
            throw CommandFailed.badInput("Cannot watch " + watch + ": it is no folder.");
        }
        if (WeekToMake.isUrl(settings.out())) {
            throw CommandFailed.badInput("Cannot watch with --out " + settings.out()
                    + ": what has been made is known from a folder on this machine. Name one.");
        }
        WeeklyJobs jobs = jobs();
        Watch watching = new Watch(
                watch,
                Path.of(settings.out()),
                terms(),
                interval,
                jobs::make,
                specification.commandLine().getErr());
        try (Interruption ending = Interruption.handledBy(() -> end(watching, jobs), LONGEST_STOP)) {
            watching.run();
        }
        return WeekOutcome.MADE.exitCode;
    }

    private static void end(Watch watching, WeeklyJobs jobs) {
        watching.end();
        jobs.interrupt();
    }

    private void requireOptions(String... names) {
        List<String> missing = Stream.of(names)
                .filter(name -> !isGiven(name))
                .map(name -> "'" + name + "=" + specification.findOption(name).paramLabel() + "'")
                .toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    specification.commandLine(),
                    "Missing required option" + (missing.size() > 1 ? "s: " : ": ") + String.join(", ", missing));
        }
    }

    private boolean isGiven(String option) {
        return specification.commandLine().getParseResult().hasMatchedOption(option);
    }

    private WeekToMake.Terms terms() {
        try {
            return new WeekToMake.Terms(settings.top(), settings.rejectLimit());
        } catch (WeeklyFailed wrong) {
            throw CommandFailed.badInput(wrong.getMessage());
        }
    }

    private WeekToMake week() {
        return new WeekToMake(
                settings.musicInfo(),
                settings.listening(),
                settings.previous(),
                settings.week(),
                settings.out(),
                terms());
    }

    private WeeklyJobs jobs() {
        return new WeeklyJobs(
                new WeeklyJobs.Resources(parallelism, heap, work, endpoint),
                specification.commandLine().getOut(),
                specification.commandLine().getErr());
    }
}
