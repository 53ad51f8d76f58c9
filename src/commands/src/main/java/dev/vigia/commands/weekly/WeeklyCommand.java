package dev.vigia.commands.weekly;

import dev.vigia.commands.inputs.OptionChecks;
import dev.vigia.commands.terminal.Interruption;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia weekly}: the music tops of a week on this machine. */
@Command(
        name = "weekly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        modelTransformer = RequiredOptions.NoneForTheParser.class,
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
                    + "from the environment, or from a profile that holds keys."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the tops can be read; with --watch: ended by Ctrl-C",
            "1:failed",
            "2:bad usage or bad input",
            "130:interrupted by Ctrl-C before the tops could be read"
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
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    @Mixin
    private WeeklySettings settings;

    @Mixin
    private ProgramOptions program;

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

    @Mixin
    private Terminal terminal;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws IOException, InterruptedException {
        program.check();
        OptionChecks.requireAtLeast(SHORTEST_INTERVAL, "--interval", interval);
        return watch == null ? once() : watched();
    }

    private int once() throws IOException, InterruptedException {
        // These are required in WeeklySettings, and the model transformer has hidden that from picocli.
        new RequiredOptions(specification).require("--music-info", "--listening", "--week", "--out");
        WeeklyJobs jobs = jobs();
        WeekToMake week = week();
        try (Interruption ending = Interruption.handledBy(jobs::interrupt, LONGEST_STOP)) {
            return jobs.make(week).exitCode;
        }
    }

    private int watched() throws InterruptedException {
        RequiredOptions options = new RequiredOptions(specification);
        options.require("--out");
        options.refuseWithWatch("--music-info", "--listening", "--previous", "--week");
        if (!Files.isDirectory(watch)) {
            throw ExplainedFailure.badInput("Cannot watch " + watch + ": it is no folder.");
        }
        if (WeekToMake.isUrl(settings.out())) {
            throw ExplainedFailure.badInput("Cannot watch with --out " + settings.out()
                    + ": the weeks that are made are known from a folder on this machine. Name one.");
        }
        WeeklyJobs jobs = jobs();
        Path out = Path.of(settings.out());
        Watch watching = new Watch(watch, out, terms(), interval, jobs::make, terminal::tell);
        try (Interruption ending = Interruption.handledBy(() -> end(watching, jobs), LONGEST_STOP)) {
            watching.run();
        }
        // Ctrl-C is how a watch is meant to end.
        return WeekOutcome.MADE.exitCode;
    }

    private static void end(Watch watching, WeeklyJobs jobs) {
        // In this order, or the watch would begin the next week when the running one is interrupted.
        watching.end();
        jobs.interrupt();
    }

    private WeekToMake.Terms terms() {
        try {
            return new WeekToMake.Terms(settings.top(), settings.rejectLimit());
        } catch (WeeklyFailed wrong) {
            // The music module stands alone and has an exception of its own; these two values can only be bad input.
            throw ExplainedFailure.badInput(wrong.getMessage());
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
        return new WeeklyJobs(program.resources(), terminal.results(), terminal.messages());
    }
}
