package dev.vigia.music;

import dev.vigia.music.lake.EarlierWeek;
import dev.vigia.music.lake.ParquetTables;
import dev.vigia.music.lake.Publication;
import dev.vigia.music.ranking.RankTops;
import dev.vigia.music.ranking.SplitInsideQuotes;
import dev.vigia.music.ranking.WeekResult;
import dev.vigia.music.report.Phases;
import dev.vigia.music.report.Progress;
import dev.vigia.music.report.Summary;
import dev.vigia.music.report.TopsJson;
import dev.vigia.music.report.TopsText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** One run: looks at the inputs, has the job count, and publishes what it wrote or removes it. */
final class WeeklyRun {
    static final long SPLIT_BYTES = 16L << 20;

    private final WeeklySettings settings;
    private final Supplier<StreamExecutionEnvironment> environments;
    private final long splitBytes;
    private final Phases phases = new Phases();
    private final Publication publication;

    /**
     * Prepares a run.
     *
     * @param environments makes one for each attempt
     * @param splitBytes of a file that can be split
     */
    WeeklyRun(WeeklySettings settings, Supplier<StreamExecutionEnvironment> environments, long splitBytes) {
        this.splitBytes = splitBytes;
        this.settings = settings;
        this.environments = environments;
        try {
            publication = new Publication(new Path(settings.out()), settings.week());
        } catch (IOException unreachable) {
            throw cannotWrite(unreachable);
        }
    }

    void run() {
        settings.top();
        Inputs inputs = new Inputs(settings);
        phases.end("prepare");
        Thread withdrawal = new Thread(this::withdraw, "withdrawal");
        Runtime.getRuntime().addShutdownHook(withdrawal);
        try {
            publication.begin();
            WeekResult result = counted(inputs);
            Summary summary = new Summary(settings.week(), settings.top(), result, phases);
            write("summary.json", summary.json());
            write("tops.json", new TopsJson(settings.week(), result).json());
            publication.publish();
            phases.end("publish");
            new TopsText(settings.week(), result).print(System.out);
        } catch (IOException failure) {
            throw cannotWrite(failure);
        } finally {
            withdraw();
            Runtime.getRuntime().removeShutdownHook(withdrawal);
        }
    }

    private WeekResult counted(Inputs inputs) throws IOException {
        try {
            return counted(inputs, splitBytes);
        } catch (SplitInsideQuotes rare) {
            System.err.println("A quoted line break lies where the file was split: reading it again as a whole.");
            return counted(inputs, Long.MAX_VALUE);
        }
    }

    private WeekResult counted(Inputs inputs, long bytes) throws IOException {
        StreamExecutionEnvironment environment = environments.get();
        environment.configure(program());
        EarlierWeek earlier = publication.earlier(settings.week());
        new TopsGraph(environment, inputs, bytes)
                .add(earlier, new ParquetTables(publication.staging()), settings.top());
        try {
            JobClient client = environment.executeAsync("vigia-music " + settings.week());
            CompletableFuture<JobExecutionResult> execution = client.getJobExecutionResult();
            new Progress(client, inputs.bytes()).show(execution);
            JobExecutionResult result = execution.get();
            List<WeekResult> results = result.getAccumulatorResult(RankTops.RESULT);
            phases.endJob(results.get(0));
            return results.get(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw WeeklyFailed.because("Interrupted.");
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw explained(failure instanceof ExecutionException ? failure.getCause() : failure);
        }
    }

    /** What belongs to the program; parallelism and memory belong to where it runs. */
    private static Configuration program() {
        Configuration program = new Configuration();
        program.set(PipelineOptions.GENERIC_TYPES, false);
        program.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        program.set(PipelineOptions.OBJECT_REUSE, true);
        program.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // Rows go straight to who counts them, and not through a disk.
        program.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        program.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        program.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        return program;
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = new Path(publication.staging(), name);
        try (OutputStream out = path.getFileSystem().create(path, FileSystem.WriteMode.OVERWRITE)) {
            out.write(content);
        }
    }

    private void withdraw() {
        try {
            publication.withdraw();
        } catch (IOException left) {
            System.err.println("Cannot remove " + publication.staging() + ": " + left.getMessage()
                    + ". The next run of this week will.");
        }
    }

    private RuntimeException explained(Throwable failure) {
        ClassLoader classes = WeeklyRun.class.getClassLoader();
        Optional<? extends RuntimeException> known =
                ExceptionUtils.findSerializedThrowable(failure, SplitInsideQuotes.class, classes);
        if (known.isEmpty()) {
            known = ExceptionUtils.findSerializedThrowable(failure, WeeklyFailed.class, classes);
        }
        if (known.isPresent()) {
            return known.get();
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return WeeklyFailed.because("Cannot make the tops of " + settings.week() + ": "
                + (root instanceof IOException && root.getMessage() != null ? root.getMessage() : root)
                + ". What was there before is as it was.");
    }

    private WeeklyFailed cannotWrite(IOException failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return WeeklyFailed.because(
                "Cannot write to " + settings.out() + ": " + reason + ". What was there before is as it was.");
    }
}
