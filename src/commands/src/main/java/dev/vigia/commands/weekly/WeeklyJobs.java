package dev.vigia.commands.weekly;

import dev.vigia.commands.terminal.ExitCode;
import dev.vigia.local.flink.Batch;
import dev.vigia.local.flink.BatchJob;
import dev.vigia.local.flink.BatchSettings;
import dev.vigia.local.services.Installation;
import dev.vigia.music.WeeklyTops;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes weeks, each by a run of the application in a JVM of its own. */
final class WeeklyJobs {
    private final Resources resources;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Program program;
    private Batch running;
    private volatile boolean interrupted;

    /** @param out is given the program's tops, and {@code err} its progress and what it has to complain of */
    WeeklyJobs(Resources resources, PrintWriter out, PrintWriter err) {
        this(resources, out, err, new Installed());
    }

    WeeklyJobs(Resources resources, PrintWriter out, PrintWriter err, Program program) {
        this.resources = resources;
        this.out = out;
        this.err = err;
        this.program = program;
    }

    /** The application. */
    interface Program {
        Path jar();

        /** Starts it, and passes on each line that it says. */
        Batch start(BatchSettings settings, Consumer<String> out, Consumer<String> err) throws IOException;
    }

    private static final class Installed implements Program {
        @Override
        public Path jar() {
            return Installation.find().music();
        }

        @Override
        public Batch start(BatchSettings settings, Consumer<String> out, Consumer<String> err) throws IOException {
            return BatchJob.start(settings, out, err);
        }
    }

    /**
     * What a run may use.
     *
     * @param work the folder for logs
     * @param endpoint of S3; {@code null} for that of the environment
     */
    record Resources(int parallelism, int heapMegabytes, Path work, URI endpoint) {}

    /** Makes one, and gives the exit code: 0, 1, 2 for bad input, or 130 if it was interrupted before the tops were there. */
    int make(WeekToMake week) throws IOException, InterruptedException {
        Path log = resources.work().resolve(week.week() + ".log").toAbsolutePath();
        Path receipt = resources.work().resolve(week.week() + ".json").toAbsolutePath();
        try (Batch job = start(week, log, receipt)) {
            int exitCode = job.exitCode();
            // A program that is killed early may end with 0 as well. The receipt is written once the tops can be read.
            if (Files.exists(receipt) && (interrupted || exitCode == ExitCode.DONE)) {
                return ExitCode.DONE;
            }
            if (interrupted) {
                return ExitCode.INTERRUPTED;
            }
            if (exitCode == ExitCode.BAD_INPUT) {
                return ExitCode.BAD_INPUT;
            }
            if (exitCode != ExitCode.FAILED) {
                err.println("Cannot make the tops of " + week.week() + ": the program was ended with exit code "
                        + exitCode + ".");
            }
            err.println("What Flink said is in " + log + ".");
            return ExitCode.FAILED;
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

    private synchronized Batch start(WeekToMake week, Path log, Path receipt) {
        BatchSettings settings = settings(week, log, receipt);
        try {
            Files.deleteIfExists(receipt);
            running = program.start(settings, line -> print(line, out), line -> print(line, err));
        } catch (IOException failure) {
            throw ExplainedFailure.because(
                    "Cannot start the program: " + failure + ". Give a --work that can be written to.");
        }
        if (interrupted) {
            running.interrupt();
        }
        return running;
    }

    private static void print(String line, PrintWriter to) {
        to.println(Printable.line(line));
        to.flush();
    }

    private synchronized void forget() {
        running = null;
    }

    private BatchSettings settings(WeekToMake week, Path log, Path receipt) {
        S3Access s3 = week.needsS3() ? S3Access.of(resources.endpoint()) : S3Access.none();
        List<String> arguments = new ArrayList<>(List.of(program.jar().toString()));
        arguments.addAll(week.arguments());
        arguments.addAll(List.of(WeeklyTops.RECEIPT, receipt.toString()));
        return new BatchSettings(
                arguments,
                log,
                resources.parallelism(),
                resources.heapMegabytes(),
                s3.environment(),
                s3.configuration());
    }
}
