package dev.vigia.music.job;

import dev.vigia.music.lake.ParquetTables;
import dev.vigia.music.publication.EarlierWeek;
import dev.vigia.music.publication.Publication;
import dev.vigia.music.ranking.RankTops;
import dev.vigia.music.ranking.SplitInsideQuotes;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.report.Progress;
import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.settings.WeeklySettings;
import dev.vigia.music.tables.Basis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.InstantiationUtil;

/** Runs the Flink job, and turns its failure into one sentence. */
final class TopsJob {
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final WeeklySettings settings;
    private final Inputs inputs;
    private final Publication publication;
    private final ParquetTables tables;
    /** Null before the job starts, and again once it has ended by itself. */
    private volatile JobClient running;

    private volatile boolean cancelled;
    private int parts;

    TopsJob(WeeklySettings settings, Inputs inputs, Publication publication) {
        this.settings = settings;
        this.inputs = inputs;
        this.publication = publication;
        this.tables = new ParquetTables(publication.staging());
    }

    /**
     * Returns when all tables are written, which readers do not see yet.
     *
     * @param splitBytes the size of a split, for files that can be split
     * @throws SplitInsideQuotes when a split began inside of quotes, so that the files must be read whole
     * @throws WeeklyFailed when the tops cannot be made
     */
    WeekResult run(StreamExecutionEnvironment environment, long splitBytes) throws IOException {
        environment.configure(program());
        EarlierWeek earlier =
                publication.earlier(settings.week(), settings.previous().isPresent() ? Basis.WEEK : Basis.ALL_TIME);
        OptionalLong bytes = inputs.bytes();
        new TopsGraph(environment, inputs, splitBytes).add(earlier, tables, settings.top());
        parts = environment.getParallelism();
        try {
            JobClient client = environment.executeAsync("vigia-music " + settings.week());
            // Set before the look at cancelled: either cancel() finds the
            // client, or this method finds that it was called.
            running = client;
            if (cancelled) {
                client.cancel();
            }
            CompletableFuture<JobExecutionResult> execution = client.getJobExecutionResult();
            new Progress(client, bytes).show(execution);
            JobExecutionResult result = execution.get();
            running = null;
            List<WeekResult> results = result.getAccumulatorResult(RankTops.RESULT);
            return results.get(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw WeeklyFailed.because("Interrupted.");
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            if (cancelled) {
                throw WeeklyFailed.because("Interrupted.");
            }
            throw explained(failure instanceof ExecutionException ? failure.getCause() : failure);
        }
    }

    /** Returns the settings that belong to the program. Parallelism and memory belong to the place where it runs. */
    private static Configuration program() {
        Configuration program = new Configuration();
        // A type that would need Kryo fails the start, instead of making every record slow.
        program.set(PipelineOptions.GENERIC_TYPES, false);
        program.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // Nobody changes what was sent, so it need not be copied between chained operators.
        program.set(PipelineOptions.OBJECT_REUSE, true);
        program.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // Batch mode would write each exchange to disk first; a run of seconds begins anew instead.
        program.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        // The usual scheduler of batch jobs may choose a parallelism itself, and takes no pipelined exchanges.
        program.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        program.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return program;
    }

    /** Returns the files that must exist once the job has run. */
    List<Path> written() {
        return tables.files(parts);
    }

    /**
     * Cancels the job, wherever it runs. Returns when its tasks have ended, or after some seconds: tasks that still run would
     * write the files again that are removed next.
     */
    void cancel() {
        cancelled = true;
        JobClient client = running;
        if (client != null) {
            CompletableFuture<JobExecutionResult> end = client.getJobExecutionResult();
            try {
                client.cancel().thenCompose(told -> end).get(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | IllegalStateException ended) {
                // The job has ended, as it should.
            } catch (TimeoutException late) {
                System.err.println("The job still runs after " + LONGEST_END.toSeconds() + " s, and may leave files.");
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns the reason of a failure, without a full stop. */
    static String reason(Throwable failure) {
        String message = failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.toString();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private RuntimeException explained(Throwable failure) {
        Optional<? extends RuntimeException> known = cause(failure, SplitInsideQuotes.class);
        if (known.isEmpty()) {
            known = cause(failure, WeeklyFailed.class);
        }
        if (known.isPresent()) {
            return known.get();
        }
        // The outer exceptions only say that the job has failed.
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return WeeklyFailed.because("Cannot make the tops of " + settings.week() + ": " + reason(root) + ". "
                + publication.remains() + ".");
    }

    private static <T extends RuntimeException> Optional<T> cause(Throwable failure, Class<T> type) {
        return ExceptionUtils.findSerializedThrowable(failure, type, TopsJob.class.getClassLoader())
                .or(() -> ExceptionUtils.findThrowable(
                                failure, cause -> cause.getClass().getName().equals(type.getName()))
                        .map(cause -> type.cast(ofThisClassLoader(cause))));
    }

    /** In the same JVM a task's failure is not serialized, and its class is the one that the task's class loader has loaded. */
    private static Throwable ofThisClassLoader(Throwable failure) {
        try {
            return InstantiationUtil.clone(failure, TopsJob.class.getClassLoader());
        } catch (IOException | ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
