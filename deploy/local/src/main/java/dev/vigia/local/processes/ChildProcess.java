package dev.vigia.local.processes;

import dev.vigia.local.CommandFailed;
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
    public String awaitReady(Duration patience) {
        CompletableFuture<Object> first = CompletableFuture.anyOf(transcript.ready(), failure);
        try {
            first.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw cannotStart("it is not ready after " + patience.toSeconds() + " s.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cannotStart("interrupted while waiting for it.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (transcript.ready().isDone()) {
            return transcript.ready().join();
        }
        throw cannotStart("it ended with exit code " + process.exitValue() + lastWords() + ".");
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
            failure.complete(name() + " ended by itself with exit code " + process.exitValue() + lastWords() + ". See "
                    + program.log() + ".");
        }
    }

    private String lastWords() {
        String said = transcript.lastLine();
        return said.isEmpty() ? "" : ", saying \"" + (said.length() > 200 ? said.substring(0, 200) : said) + "\"";
    }

    private CommandFailed cannotStart(String why) {
        return CommandFailed.because("Cannot start " + name() + ": " + why + " See " + program.log() + ".");
    }
}
