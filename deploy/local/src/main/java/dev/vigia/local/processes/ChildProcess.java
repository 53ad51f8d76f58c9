package dev.vigia.local.processes;

import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running {@link Program} that ends no later than this process, whatever way this process ends: its standard input is held
 * open here, and it stops when that closes.
 */
public final class ChildProcess implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Program program;
    private final Process process;
    private final Transcript transcript;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private volatile boolean closing;

    private ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
        this.transcript = Transcript.of(process, program);
        process.onExit().thenAcceptBoth(transcript.end(), (ended, end) -> noticeEnd());
    }

    public static ChildProcess start(Program program) {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            return new ChildProcess(program, builder.start());
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot start " + program.name() + ": " + failure.getMessage() + ".");
        }
    }

    /** Waits for the line that says it is ready, and gives that line's first group. */
    public String awaitReady(Duration limit) {
        return awaitReady(Patience.silent(limit));
    }

    /**
     * Waits for the line that says it is ready, and gives that line's first group. Goes on as long as the process is alive and does
     * something, up to the limit.
     */
    public String awaitReady(Patience patience) {
        Waiting waiting = new Waiting(patience.limit(), System.nanoTime());
        CompletableFuture<Object> first = CompletableFuture.anyOf(transcript.ready(), failure);
        while (!isDone(first)) {
            long now = System.nanoTime();
            switch (waiting.look(now, signsOfLife())) {
                case GIVE_UP -> throw cannotStart("it is not ready " + waiting.reason(now) + ".");
                case TELL -> patience.tell(waiting.news(name() + " to start", now));
                case GO_ON -> {}
            }
        }
        if (transcript.ready().isDone()) {
            return transcript.ready().join();
        }
        throw cannotStart("it ended with " + ending() + lastWords() + "." + shortage());
    }

    private boolean isDone(CompletableFuture<Object> first) {
        try {
            first.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cannotStart("interrupted while waiting for it.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Grows with what it says and with the processor time that it takes. */
    public long signsOfLife() {
        long processorMillis =
                process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        return transcript.lines() + processorMillis;
    }

    /** Its exit code; empty while it runs. */
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

    /** Completed with a sentence for the user when the process ends although nobody closed it; otherwise never. */
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
        transcript.end().join();
    }

    private void noticeEnd() {
        if (!closing) {
            failure.complete(name() + " ended by itself with " + ending() + lastWords() + "." + shortage() + " See "
                    + program.log() + ".");
        }
    }

    /** Its exit code, and what that means where it says more. */
    public String ending() {
        return Ending.described(process.exitValue());
    }

    /** A sentence with a blank before it, or nothing: whether the disk that its log is on has no space left. */
    public String shortage() {
        return DiskSpace.shortage(program.log().toAbsolutePath().getParent(), transcript.outOfSpace());
    }

    private String lastWords() {
        String said = transcript.lastLine();
        return said.isEmpty() ? "" : ", saying \"" + (said.length() > 200 ? said.substring(0, 200) : said) + "\"";
    }

    private CommandFailed cannotStart(String why) {
        return CommandFailed.because("Cannot start " + name() + ": " + why + " See " + program.log() + ".");
    }
}
