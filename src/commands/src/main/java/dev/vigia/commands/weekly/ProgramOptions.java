package dev.vigia.commands.weekly;

import dev.vigia.commands.inputs.OptionChecks;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of {@code vigia weekly} for the JVM that makes the tops. */
final class ProgramOptions {
    private static final int MOST_CORES = 8;
    private static final int LEAST_HEAP = 256;

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

    void check() {
        OptionChecks.requireAtLeast(1, "--parallelism", parallelism);
        OptionChecks.requireAtLeast(LEAST_HEAP, "--heap", heap);
    }

    WeeklyJobs.Resources resources() {
        return new WeeklyJobs.Resources(parallelism, heap, work, endpoint);
    }
}
