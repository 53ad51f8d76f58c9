package dev.vigia.local.weekly;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.demo.DemoInputs;
import dev.vigia.music.WeeklyFailed;
import dev.vigia.music.WeeklySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia weekly}: the tops of a week on this machine. */
@Command(
        name = "weekly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the tops of a week from a snapshot of all plays: runs the Flink batch program from the jar that is deployed.",
            "",
            "Tops of all users, by genre, by artist and by user, as Parquet in OUT/music_tops/week=YYYY-Www, with tops.json and "
                    + "summary.json. They appear when all of them are whole; a run that fails or is interrupted leaves nothing. "
                    + "Files in S3 are named s3://BUCKET/KEY, with keys and region of the environment or a profile with keys.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the tops can be read", "1:failed", "2:bad usage or input", "130:interrupted"},
        footer = {
            "",
            "Examples:",
            "  ./vigia generate music --out music",
            "  ./vigia weekly --music-info \"music/Music Info.csv\" --listening \"music/User Listening History.csv\" "
                    + "--week 2026-W46 --out tops",
            "  ./vigia weekly --music-info \"music/Music Info.csv\" --listening \"music/later/User Listening History.csv\" "
                    + "--previous \"music/User Listening History.csv\" --week 2026-W47 --out tops"
        })
public final class WeeklyCommand implements Callable<Integer> {
    private static final int LEAST_HEAP = 256;

    @Mixin
    private WeeklySettings settings;

    @Option(names = "--parallelism", paramLabel = "N", description = "Of the program (default: this machine's cores).")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "2048",
            description = "Heap of the program (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/weekly",
            description = "Folder for its log (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Of a local S3 (default: AWS_ENDPOINT_URL_S3, or else AWS itself).")
    private URI endpoint;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws Exception {
        DemoInputs.requireAtLeast(1, "--parallelism", parallelism);
        DemoInputs.requireAtLeast(LEAST_HEAP, "--heap", heap);
        return jobs().make(week());
    }

    private WeekToMake week() {
        try {
            return new WeekToMake(
                    settings.musicInfo(),
                    settings.listening(),
                    settings.previous(),
                    settings.week(),
                    settings.out(),
                    settings.top());
        } catch (WeeklyFailed wrong) {
            throw CommandFailed.badInput(wrong.getMessage());
        }
    }

    private WeeklyJobs jobs() {
        return new WeeklyJobs(
                new WeeklyJobs.Resources(parallelism, heap, work, endpoint),
                specification.commandLine().getOut(),
                specification.commandLine().getErr());
    }
}
