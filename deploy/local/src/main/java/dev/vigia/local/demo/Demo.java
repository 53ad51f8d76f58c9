package dev.vigia.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.fraud.transactions.SourceMapping;
import dev.vigia.local.CommandFailed;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.local.flink.JobSettings;
import dev.vigia.local.services.Installation;
import dev.vigia.local.services.LocalServices;
import dev.vigia.replay.Replay;
import dev.vigia.replay.ReplayProgress;
import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.ReplaySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** One run: stand-ins, job, replay, until everything is drained; then the account of it. */
public final class Demo implements AutoCloseable {
    private static final Duration MARK_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final Duration STUCK_AFTER = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 1_000;

    private final DemoSettings settings;
    private final Consumer<Status> watcher;
    private final long begun = System.nanoTime();
    private final LocalServices services;
    private final FlinkJob job;
    private final Replay replay;
    private volatile ReplayProgress progress;
    private volatile long sendingSince;
    private Map<String, Long> figures = Map.of();

    private Demo(DemoSettings settings, Consumer<Status> watcher) throws IOException {
        this.settings = settings;
        this.watcher = watcher;
        this.services = LocalServices.start(settings.work());
        try {
            this.job = FlinkJob.start(jobSettings());
            this.replay = Replay.of(replaySettings());
        } catch (IOException | RuntimeException failure) {
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
        EmptyFolder.make(settings.work());
        return new Demo(settings, watcher);
    }

    /** Sends everything and waits until the job has judged it. The job goes on. */
    public ReplayResult drain() throws InterruptedException {
        job.awaitRunning();
        CompletableFuture<ReplayResult> sending = CompletableFuture.supplyAsync(this::send);
        while (!sending.isDone()) {
            look();
        }
        ReplayResult sent = result(sending);
        awaitDrained(sent);
        return sent;
    }

    /** Stops the job, so that all it wrote is visible, and accounts for every row. */
    public Summary finish(ReplayResult sent) throws InterruptedException, IOException, SQLException {
        job.stop();
        long end = System.nanoTime();
        Accounting.Timing timing =
                new Accounting.Timing(seconds(end - sendingSince), seconds(end - begun), job.restarts());
        Summary summary = Accounting.of(sent, figures, services.buckets(), timing);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(settings.work().resolve("summary.json").toFile(), summary);
        return summary;
    }

    /** When the first row was due, by {@link System#nanoTime}; known once everything is sent. */
    public long sendingSince() {
        return sendingSince;
    }

    /** Stops sending, from any thread; {@link #drain} then waits for what was sent. */
    public void stopSending() {
        replay.stop();
    }

    public LocalServices services() {
        return services;
    }

    public FlinkJob job() {
        return job;
    }

    @Override
    public void close() {
        replay.close();
        job.close();
        services.close();
    }

    private ReplayResult send() {
        long start = System.nanoTime();
        try {
            ReplayResult result = replay.run(now -> progress = now);
            sendingSince = start + result.reading().toNanos();
            return result;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailed.because("The replay was interrupted.");
        } catch (IOException | RuntimeException failure) {
            throw failure instanceof RuntimeException known ? known : new CompletionException(failure);
        } catch (Exception failure) {
            throw CommandFailed.because(failure.getMessage());
        }
    }

    private static ReplayResult result(CompletableFuture<ReplayResult> sending) {
        try {
            return sending.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : CommandFailed.because("The replay could not go on: " + failure.getCause() + ".");
        }
    }

    private void awaitDrained(ReplayResult sent) throws InterruptedException {
        long lastChange = System.nanoTime();
        long lastMark = lastChange;
        while (!isDrained(sent)) {
            Map<String, Long> before = figures;
            look();
            long now = System.nanoTime();
            lastChange = figures.equals(before) ? lastChange : now;
            if (now - lastChange > STUCK_AFTER.toNanos()) {
                throw CommandFailed.because("The job has stopped making progress: it has received "
                        + figures.getOrDefault("received", 0L) + " of " + sent.sent() + " records. See "
                        + settings.work().resolve("flink/job.log") + ".");
            }
            if (now - Math.max(lastMark, lastChange) > MARK_AGAIN_AFTER.toNanos()) {
                lastMark = now;
                mark(sent);
            }
        }
    }

    /** A job that was restored has forgotten the watermark of what it has read; the end is told once more. */
    private void mark(ReplayResult sent) throws InterruptedException {
        if (sent.end() == null) {
            return;
        }
        try {
            replay.markEnd(sent.end());
        } catch (dev.vigia.replay.delivery.DeliveryFailed failure) {
            throw CommandFailed.because(failure.getMessage());
        }
    }

    private boolean isDrained(ReplayResult sent) {
        long received = figures.getOrDefault("received", 0L);
        long accounted = figures.getOrDefault("processed", 0L)
                + figures.getOrDefault("quarantined", 0L)
                + figures.getOrDefault("duplicates", 0L);
        return received >= sent.sent() && accounted == received;
    }

    private void look() throws InterruptedException {
        services.check();
        Map<String, Long> now = job.figures();
        if (!now.isEmpty()) {
            figures = now;
        }
        watcher.accept(new Status(progress, figures));
        Thread.sleep(POLL_MILLIS);
    }

    private JobSettings jobSettings() throws IOException {
        Resources resources = new Resources(services.endpoints());
        resources.createStream(settings.shards());
        resources.createBuckets();
        resources.createTable();
        Path properties = settings.work().resolve("application_properties.json");
        JobProperties.of(settings, services.endpoints(), resources.createTopic())
                .write(properties);
        return new JobSettings(
                Installation.find().monitor(),
                properties.toAbsolutePath(),
                settings.work().toAbsolutePath().resolve("flink"),
                services.s3(),
                settings.parallelism(),
                settings.checkpoints(),
                settings.heapMegabytes(),
                settings.jobOptions());
    }

    private ReplaySettings replaySettings() throws IOException {
        ReplaySettings.Draft draft = new ReplaySettings.Draft();
        draft.input = settings.input().toString();
        draft.stream = Resources.STREAM;
        draft.endpoint = services.kinesis();
        draft.mapping = settings.mapping() == null ? draft.mapping : SourceMapping.load(settings.mapping());
        draft.speedup = settings.speedup();
        draft.state = settings.work().resolve("replay");
        draft.copies = settings.copies();
        return draft.finished();
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
