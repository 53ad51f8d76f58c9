package dev.vigia.commands.demo;

import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayProgress;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The replay of a run, in a thread of its own. */
final class Sending implements AutoCloseable {
    private static final long LONGEST_STOP_SECONDS = 5;

    private final Replay replay;
    private volatile ReplayProgress progress;
    private volatile long since;
    private CompletableFuture<ReplayResult> result = CompletableFuture.completedFuture(null);

    Sending(ReplaySettings settings) throws IOException {
        replay = Replay.of(settings);
    }

    /** Begins to read and to send. */
    void start() {
        result = CompletableFuture.supplyAsync(this::send);
    }

    boolean isDone() {
        return result.isDone();
    }

    /** Returns the result, or throws what the replay threw. */
    ReplayResult result() {
        try {
            ReplayResult sent = result.join();
            // The replay reports once a second, so that its last report may be of a moment before its end.
            progress = sent.complete() ? sent.atItsEnd() : progress;
            return sent;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }

    /** Returns the newest report; {@code null} before the replay begins. */
    ReplayProgress progress() {
        return progress;
    }

    /** Returns when the first row was due by the schedule: milliseconds since 1970. */
    long firstDueMillis(ReplayResult sent) {
        return since + sent.reading().toMillis();
    }

    /** Marks the end in every shard once more, which changes nothing for a reader that has seen it. */
    void markEnd(ReplayResult sent) throws InterruptedException {
        if (sent.end() != null) {
            replay.markEnd(sent.end());
        }
    }

    /** Stops sending, from any thread and without waiting. */
    void stop() {
        replay.stop();
    }

    @Override
    public void close() {
        replay.stop();
        // A failure of the replay was thrown by result(), or this is closed because of another one.
        result.exceptionally(failed -> null)
                .completeOnTimeout(null, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        replay.close();
    }

    private ReplayResult send() {
        // The wall clock, not nanoTime: it is compared with the times that the job writes into its rows.
        since = System.currentTimeMillis();
        try {
            return replay.run(now -> progress = now);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ExplainedFailure.because("The replay was interrupted.");
        } catch (IOException failed) {
            throw ExplainedFailure.because(
                    "The replay could not go on: " + failed + ". Check that the disk has room.", failed);
        }
    }
}
