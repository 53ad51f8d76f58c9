package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.local.flink.JobSettings;
import dev.vigia.local.processes.Patience;
import dev.vigia.local.services.EmptyFolder;
import dev.vigia.local.services.Installation;
import dev.vigia.local.services.LocalPorts;
import dev.vigia.local.services.LocalServices;
import dev.vigia.local.services.OwnerOnly;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayProgress;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.delivery.DeliveryFailed;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run: stand-ins, job, replay, until everything is drained; then the account of it. */
public final class Demo implements AutoCloseable {
    private static final long POLL_MILLIS = 1_000;

    private final DemoSettings settings;
    private final Consumer<Status> watcher;
    private final long begun = System.nanoTime();
    private final LocalServices services;
    private final FlinkJob job;
    private final Replay replay;
    private volatile ReplayProgress progress;
    private volatile long replaySince;
    private volatile Map<String, Long> figures = Map.of();
    private CompletableFuture<ReplayResult> sending = CompletableFuture.completedFuture(null);
    /** {@code null} while it is not known that everything is judged. */
    private Draining draining;

    private Demo(DemoSettings settings, Consumer<Status> watcher, Consumer<String> teller) throws IOException {
        this.settings = settings;
        this.watcher = watcher;
        Patience patience = new Patience(settings.startLimit(), teller);
        this.services = LocalServices.start(settings.work(), LocalPorts.FREE, patience);
        Replay opened = null;
        try {
            OwnerOnly.folder(settings.work().resolve("flink"));
            OwnerOnly.folder(settings.work().resolve("replay"));
            opened = Replay.of(settings.replay(services.kinesis()));
            this.job = FlinkJob.start(jobSettings(), patience);
            this.replay = opened;
        } catch (IOException | RuntimeException failure) {
            if (opened != null) {
                opened.close();
            }
            services.close();
            throw failure;
        }
    }

    /**
     * Starts a run in an empty work folder.
     *
     * @param watcher is told several times a second how far it is
     */
    public static Demo start(DemoSettings settings, Consumer<Status> watcher) throws IOException {
        return start(settings, watcher, sentence -> {});
    }

    /**
     * Starts a run in an empty work folder.
     *
     * @param watcher is told several times a second how far it is
     * @param teller is told in a sentence what is waited for, and what was started again
     */
    static Demo start(DemoSettings settings, Consumer<Status> watcher, Consumer<String> teller) throws IOException {
        EmptyFolder.make(settings.work(), settings.files());
        return new Demo(settings, watcher, teller);
    }

    /** Waits until the job runs, as {@link #drain} does: until then nothing is sent. */
    public void awaitRunning() throws InterruptedException {
        try {
            job.awaitRunning();
        } catch (CommandFailed failed) {
            // It may have lost the services that it needs.
            services.check();
            throw failed;
        }
    }

    /** Sends everything and waits until the job has judged it. The job goes on. */
    public ReplayResult drain() throws InterruptedException {
        awaitRunning();
        sending = CompletableFuture.supplyAsync(this::send);
        while (!sending.isDone()) {
            look();
        }
        ReplayResult sent = result(sending);
        if (sent.complete()) {
            progress = sent.atItsEnd();
        } else {
            mark(sent);
        }
        awaitDrained(sent);
        return sent;
    }

    /** Keeps everything up; what others write into the stream meanwhile is judged, too. */
    public void watchUntil(BooleanSupplier end) throws InterruptedException {
        while (!end.getAsBoolean()) {
            look();
        }
        draining = null;
    }

    /** Stops the job, so that all it wrote is visible, and accounts for every row. */
    public Summary finish(ReplayResult sent) throws InterruptedException, IOException, SQLException {
        awaitDrained(sent);
        long stopping = System.nanoTime();
        while (!job.stop()) {
            draining = null;
            awaitDrained(sent);
            stopping = System.nanoTime();
        }
        long end = System.nanoTime();
        job.awaitEnd();
        Accounting.Timing timing = new Accounting.Timing(
                sendingSince(sent), seconds(end - stopping), seconds(end - begun), job.restarts());
        Summary summary = Accounting.of(sent, figures, services.buckets(), settings.source(), timing);
        OwnerOnly.write(
                settings.work().resolve("summary.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
        return summary;
    }

    /** When the first row was due by the schedule: milliseconds since 1970. */
    public long sendingSince(ReplayResult sent) {
        return replaySince + sent.reading().toMillis();
    }

    /** Whether rows are still to be sent. */
    public boolean isSending() {
        return !sending.isDone();
    }

    /** Stops sending, from any thread; {@link #drain} then waits for what was sent. */
    public void stopSending() {
        replay.stop();
    }

    /** A number that grows while the job receives or judges something, as seen from any thread. */
    long progress() {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    public LocalServices services() {
        return services;
    }

    /** The file with the job's application properties. */
    public Path properties() {
        return settings.work().resolve("application_properties.json");
    }

    public FlinkJob job() {
        return job;
    }

    @Override
    public void close() {
        replay.stop();
        sending.exceptionally(failed -> null)
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
        replay.close();
        job.close();
        services.close();
    }

    private ReplayResult send() {
        replaySince = System.currentTimeMillis();
        try {
            return replay.run(now -> progress = now);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailed.because("The replay was interrupted.");
        } catch (UnusableInput unusable) {
            throw CommandFailed.badInput(unusable.getMessage());
        } catch (DeliveryFailed failed) {
            throw CommandFailed.because(failed.getMessage());
        } catch (IOException failed) {
            throw CommandFailed.because("The replay could not go on: " + failed + ". Check that the disk has room.");
        }
    }

    private static ReplayResult result(CompletableFuture<ReplayResult> sending) {
        try {
            return sending.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        }
    }

    private void awaitDrained(ReplayResult sent) throws InterruptedException {
        Draining awaited = new Draining(sent.sent(), System.nanoTime());
        while (draining == null) {
            switch (awaited.look(look(), System.nanoTime())) {
                case DRAINED -> draining = awaited;
                case MARK_AGAIN -> mark(sent);
                case STUCK -> throw stuck(sent);
                case WAIT -> {}
            }
        }
    }

    private CommandFailed stuck(ReplayResult sent) {
        IOException unanswered = job.unanswered().orElse(null);
        return CommandFailed.because(
                "The job has stopped making progress: it has received " + figures.getOrDefault("received", 0L) + " of "
                        + sent.sent() + " records"
                        + (unanswered == null ? "" : ", and does not answer: " + unanswered) + ". See " + job.log()
                        + ".",
                unanswered);
    }

    private void mark(ReplayResult sent) throws InterruptedException {
        if (sent.end() == null) {
            return;
        }
        try {
            replay.markEnd(sent.end());
        } catch (DeliveryFailed failure) {
            throw CommandFailed.because(failure.getMessage());
        }
    }

    /** Gives the job's figures; none while it is being started again. */
    private Map<String, Long> look() throws InterruptedException {
        Thread.sleep(POLL_MILLIS);
        services.check();
        job.keepRunning();
        Map<String, Long> now = job.figures();
        figures = now.isEmpty() ? figures : now;
        watcher.accept(new Status(progress, figures));
        return now;
    }

    private JobSettings jobSettings() throws IOException {
        Resources resources = new Resources(services.endpoints());
        resources.createStreams(settings.shards());
        if (settings.labelDelay() != null) {
            resources.createStream(Resources.FEEDBACK, 1);
        }
        resources.createBuckets();
        resources.createTable();
        JobProperties.of(settings, services.endpoints(), resources.createTopic())
                .write(properties());
        return new JobSettings(
                JobSettings.application(
                        Installation.find().monitor(), properties().toAbsolutePath()),
                settings.work().toAbsolutePath().resolve("flink"),
                settings.parallelism(),
                settings.checkpoints(),
                settings.heapMegabytes(),
                settings.jobOptions(),
                JobSettings.lakeAt(services.s3()));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /**
     * How far a run is.
     *
     * @param replay {@code null} before it begins
     * @param figures what the job has counted; empty before it runs
     */
    public record Status(ReplayProgress replay, Map<String, Long> figures) {
        long count(String name) {
            return figures.getOrDefault(name, 0L);
        }

        long alerts() {
            return figures.entrySet().stream()
                    .filter(figure -> figure.getKey().startsWith("alerts"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }
}
