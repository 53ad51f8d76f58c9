package dev.vigia.local.weekly;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.flink.BatchJob;
import dev.vigia.local.flink.BatchSettings;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes weeks, each by a run of the application in a JVM of its own. */
final class WeeklyJobs {
    static final int DONE = 0;
    static final int INTERRUPTED = 130;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private final Resources resources;
    private final PrintWriter out;
    private final PrintWriter err;
    private BatchJob running;
    private volatile boolean interrupted;

    /** @param out is given the program's tops, and {@code err} its progress and what it has to complain of */
    WeeklyJobs(Resources resources, PrintWriter out, PrintWriter err) {
        this.resources = resources;
        this.out = out;
        this.err = err;
    }

    /**
     * What a run may use.
     *
     * @param work the folder for logs
     * @param endpoint of S3; {@code null} for that of the environment
     */
    record Resources(int parallelism, int heapMegabytes, Path work, URI endpoint) {}

    /** Makes one, and gives the exit code: 0, 1, 2 for bad input, or 130 if it was interrupted. */
    int make(WeekToMake week) throws IOException, InterruptedException {
        Path log = resources.work().resolve(week.week() + ".log").toAbsolutePath();
        try (BatchJob job = start(week, log)) {
            int exitCode = job.exitCode();
            if (interrupted) {
                return INTERRUPTED;
            }
            if (exitCode == DONE || exitCode == BAD_INPUT) {
                return exitCode;
            }
            if (exitCode != FAILED) {
                err.println("Cannot make the tops of " + week.week() + ": the program was ended with exit code "
                        + exitCode + ".");
            }
            err.println("What Flink said is in " + log + ".");
            return FAILED;
        } finally {
            forget();
        }
    }

    /** Has the week that is being made end in order, without waiting; no other is made any more. */
    synchronized void interrupt() {
        interrupted = true;
        if (running != null) {
            running.interrupt();
        }
    }

    private synchronized BatchJob start(WeekToMake week, Path log) {
        BatchSettings settings = settings(week, log);
        try {
            running = BatchJob.start(settings, out, err);
        } catch (IOException failure) {
            throw CommandFailed.because(
                    "Cannot start the program: " + failure + ". Give a --work that can be written to.");
        }
        if (interrupted) {
            running.interrupt();
        }
        return running;
    }

    private synchronized void forget() {
        running = null;
    }

    private BatchSettings settings(WeekToMake week, Path log) {
        S3Access s3 = week.needsS3() ? S3Access.of(resources.endpoint()) : S3Access.none();
        List<String> program =
                new ArrayList<>(List.of(Installation.find().music().toString()));
        program.addAll(week.arguments());
        return new BatchSettings(
                program, log, resources.parallelism(), resources.heapMegabytes(), s3.environment(), s3.configuration());
    }
}
