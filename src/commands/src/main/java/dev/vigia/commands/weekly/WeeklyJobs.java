package dev.vigia.commands.weekly;

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

/** Makes the tops of weeks, each by a run of the weekly application in a JVM of its own. */
final class WeeklyJobs {
    private final Resources resources;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Program program;
    private Batch running;
    private volatile boolean interrupted;

    /**
     * @param out receives what the program prints, which is the tops
     * @param err receives the program's progress and its errors
     */
    WeeklyJobs(Resources resources, PrintWriter out, PrintWriter err) {
        this(resources, out, err, new Installed());
    }

    WeeklyJobs(Resources resources, PrintWriter out, PrintWriter err, Program program) {
        this.resources = resources;
        this.out = out;
        this.err = err;
        this.program = program;
    }

    /** The weekly application. */
    interface Program {
        Path jar();

        /** Starts the program, and passes on each line that it prints. */
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
     * The limits and places of a run.
     *
     * @param work the folder for logs and receipts
     * @param endpoint the address of S3; {@code null} for the one that the environment names
     */
    record Resources(int parallelism, int heapMegabytes, Path work, URI endpoint) {}

    /** Makes the tops of a week. A run that is interrupted after the tops can be read has made them. */
    WeekOutcome make(WeekToMake week) throws IOException, InterruptedException {
        Path log = resources.work().resolve(week.week() + ".log").toAbsolutePath();
        Path receipt = resources.work().resolve(week.week() + ".json").toAbsolutePath();
        try (Batch job = start(week, log, receipt)) {
            int exitCode = job.exitCode();
            boolean hasReceipt = Files.exists(receipt);
            if (interrupted && hasReceipt) {
                return WeekOutcome.MADE;
            }
            if (interrupted) {
                err.println("Interrupted before the tops of " + week.week() + " could be read. Nothing was changed.");
                return WeekOutcome.INTERRUPTED;
            }
            WeekOutcome outcome = WeekOutcome.of(exitCode, hasReceipt);
            if (outcome == WeekOutcome.FAILED) {
                explain(week, exitCode, log);
            }
            return outcome;
        } finally {
            forget();
        }
    }

    private void explain(WeekToMake week, int exitCode, Path log) {
        if (exitCode != WeekOutcome.FAILED.exitCode) {
            err.println(
                    "Cannot make the tops of " + week.week() + ": the program ended with exit code " + exitCode + ".");
        }
        err.println("Flink's log is " + log + ".");
    }

    /** Tells the running program to end in order, without waiting. From now on no other week is made. */
    synchronized void interrupt() {
        interrupted = true;
        if (running != null) {
            running.interrupt();
        }
    }

    private synchronized Batch start(WeekToMake week, Path log, Path receipt) {
        BatchSettings settings = settings(week, log, receipt);
        try {
            // The receipt of an earlier run must not count for this one.
            Files.deleteIfExists(receipt);
            running = program.start(settings, line -> print(line, out), line -> print(line, err));
        } catch (IOException failure) {
            throw ExplainedFailure.because(
                    "Cannot start the program: " + failure + ". Give a --work that can be written to.");
        }
        // Ctrl-C came when there was nothing to interrupt yet.
        if (interrupted) {
            running.interrupt();
        }
        return running;
    }

    private static void print(String line, PrintWriter to) {
        // Names of tracks come from the input, and may hold control characters.
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
