package dev.vigia.local.processes;

import dev.vigia.local.work.DiskSpace;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * A running {@link Program} that ends no later than this process, whatever way this process ends: its standard input is held
 * open here, and it stops when that closes.
 */
public final class ChildProcess implements AutoCloseable {
    private final Program program;
    private final Process process;
    private final Transcript transcript;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private volatile boolean closing;

    private ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
        this.transcript = Transcript.of(process, program);
        // Both, because the last line may be read after the process is gone, and it says why.
        process.onExit().thenAcceptBoth(transcript.end(), (ended, end) -> noticeEnd());
    }

    public static ChildProcess start(Program program) {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            return new ChildProcess(program, builder.start());
        } catch (IOException failure) {
            throw ExplainedFailure.because("Cannot start " + program.name() + ": " + failure.getMessage() + ".");
        }
    }

    /** Waits for the line that says it is ready, and returns that line's first group. */
    public String awaitReady(Duration limit) {
        return awaitReady(StartLimit.silent(limit));
    }

    /**
     * Waits for the line that says it is ready, and returns that line's first group. Goes on as long as the process is alive and
     * does something, up to the limit.
     */
    public String awaitReady(StartLimit limit) {
        try {
            new ProgramWait(limit, this::signsOfLife).until(name() + " to start", this::readyOrEnded);
        } catch (ProgramWait.GaveUp late) {
            throw cannotStart("it is not ready " + late.getMessage() + ".");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cannotStart("interrupted while waiting for it.");
        }
        // A program that was ready and has ended since counts as started; failure() tells of its end.
        if (transcript.ready().isDone()) {
            return transcript.ready().join();
        }
        throw cannotStart("it ended with " + ending() + lastWords() + "." + shortage());
    }

    private Optional<Boolean> readyOrEnded() {
        return transcript.ready().isDone() || failure.isDone() ? Optional.of(true) : Optional.empty();
    }

    /** Returns a number that grows with every line of output and with the processor time. */
    public long signsOfLife() {
        long processorMillis =
                process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        return transcript.lines() + processorMillis;
    }

    /** Returns the exit code; empty while it runs. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Returns a future that completes with a sentence for the user when the process ends although nobody closed it. */
    public CompletableFuture<String> failure() {
        return failure.copy();
    }

    /** Asks it to end without waiting: close() waits, and forces it in the end. */
    public void beginClose() {
        closing = true;
        Ending.begin(process);
    }

    /** Returns when it has ended; after 5 seconds it is told to terminate, after 2 more it is killed. */
    @Override
    public void close() {
        beginClose();
        Ending.await(process);
        // The log is whole when this returns.
        transcript.end().join();
    }

    private void noticeEnd() {
        if (!closing) {
            failure.complete(name() + " ended by itself with " + ending() + lastWords() + "." + shortage() + " See "
                    + program.log() + ".");
        }
    }

    /** Returns the exit code of a process that ended, with its meaning if it has one. */
    public String ending() {
        return Ending.described(process.exitValue());
    }

    /** Returns a blank and a sentence if the disk of its log is full, or nothing. */
    public String shortage() {
        return DiskSpace.shortage(program.log().toAbsolutePath().getParent(), transcript.outOfSpace());
    }

    private String lastWords() {
        String said = transcript.lastLine();
        return said.isEmpty() ? "" : ", saying \"" + (said.length() > 200 ? said.substring(0, 200) : said) + "\"";
    }

    private ExplainedFailure cannotStart(String why) {
        return ExplainedFailure.because("Cannot start " + name() + ": " + why + " See " + program.log() + ".");
    }
}
