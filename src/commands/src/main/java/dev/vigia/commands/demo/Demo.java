package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.accounting.Accounting;
import dev.vigia.commands.accounting.JobFigures;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.accounting.Timing;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.services.LocalPorts;
import dev.vigia.local.services.LocalServices;
import dev.vigia.local.work.EarlierRun;
import dev.vigia.local.work.OwnerOnly;
import dev.vigia.local.work.RunEntries;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run: starts the stand-ins, the job and the replay, waits until everything is drained, and accounts for every row. */
public final class Demo implements AutoCloseable {
    private static final long POLL_MILLIS = 500;
    /** Figures cost the job processor time. As long as only the progress line shows them, it is asked every two seconds. */
    private static final int LOOKS_PER_QUESTION = 4;

    private final DemoSettings settings;
    private final Consumer<DemoStatus> watcher;
    private final long begun = System.nanoTime();
    private final LocalServices services;
    private final Sending sending;
    private final FlinkJob job;
    private volatile JobFigures figures = JobFigures.NONE;
    private boolean drained;

    private Demo(DemoSettings settings, Consumer<DemoStatus> watcher, Consumer<String> teller) throws IOException {
        this.settings = settings;
        this.watcher = watcher;
        StartLimit limit = new StartLimit(settings.startLimit(), teller);
        this.services = LocalServices.start(settings.work(), LocalPorts.FREE, limit);
        Sending opened = null;
        try {
            OwnerOnly.folder(settings.work().resolve(RunEntries.JOB));
            OwnerOnly.folder(settings.work().resolve(RunEntries.REPLAY));
            // A local variable, because the catch cannot read a final field that may not be set.
            opened = new Sending(settings.replay(services.kinesis()));
            this.job = FlinkJob.start(new Resources(services.endpoints()).createFor(settings), limit);
            this.sending = opened;
        } catch (IOException | RuntimeException failure) {
            // Closed by hand: without an instance nobody can call close().
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
     * @param watcher is told the status twice a second
     */
    public static Demo start(DemoSettings settings, Consumer<DemoStatus> watcher) throws IOException {
        return start(settings, watcher, sentence -> {});
    }

    /**
     * Starts a run in an empty work folder.
     *
     * @param watcher is told the status twice a second
     * @param teller is told in a sentence what the run waits for, and what was started again
     */
    static Demo start(DemoSettings settings, Consumer<DemoStatus> watcher, Consumer<String> teller) throws IOException {
        EarlierRun.clear(settings.work(), settings.files());
        return new Demo(settings, watcher, teller);
    }

    /** Waits until the job runs, as {@link #drain} does: until then nothing is sent. */
    public void awaitRunning() throws InterruptedException {
        try {
            job.awaitRunning();
        } catch (ExplainedFailure failed) {
            // The job may have lost a service that it needs, and then that is the reason.
            services.check();
            throw failed;
        }
    }

    /** Sends everything and waits until the job has judged it. The job goes on. */
    public ReplayResult drain() throws InterruptedException {
        awaitRunning();
        sending.start();
        watch(sending::isDone);
        ReplayResult sent = sending.result();
        if (!sent.complete()) {
            // A replay that was stopped has not marked its end, and the last windows would never close.
            sending.markEnd(sent);
        }
        awaitDrained(sent);
        return sent;
    }

    /** Keeps everything up. Records that others write into the stream are judged, too. */
    public void watchUntil(BooleanSupplier end) throws InterruptedException {
        watch(end);
        // Others may have written into the stream. Their records must be judged before the job stops.
        drained = false;
    }

    /** Stops the job, so that all its files become visible, and accounts for every row. */
    public Summary finish(ReplayResult sent) throws InterruptedException, IOException, SQLException {
        awaitDrained(sent);
        long stopping = System.nanoTime();
        while (!job.stop()) {
            // The job died instead. It starts again from its newest checkpoint, and judges again what came after that.
            drained = false;
            awaitDrained(sent);
            stopping = System.nanoTime();
        }
        long end = System.nanoTime();
        // All files are visible now. The JVM's own end is no part of the figures.
        job.awaitEnd();
        Timing timing = new Timing(sendingSince(sent), seconds(end - stopping), seconds(end - begun), job.restarts());
        Summary summary = Accounting.of(sent, figures, services.buckets(), settings.source(), timing);
        OwnerOnly.write(
                settings.summary(),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
        return summary;
    }

    /** Returns when the first row was due by the schedule: milliseconds since 1970. */
    public long sendingSince(ReplayResult sent) {
        return sending.firstDueMillis(sent);
    }

    /** Returns whether rows are still to be sent. */
    public boolean isSending() {
        return !sending.isDone();
    }

    /** Stops sending, from any thread. {@link #drain} then waits for the rows that were sent. */
    public void stopSending() {
        sending.stop();
    }

    /** Returns a number that changes while the job receives or judges something. Any thread may ask. */
    long progress() {
        return figures.sum();
    }

    public LocalServices services() {
        return services;
    }

    /** Returns the file with the job's application properties. */
    public Path properties() {
        return settings.properties();
    }

    public FlinkJob job() {
        return job;
    }

    @Override
    public void close() {
        sending.close();
        job.close();
        services.close();
    }

    private void awaitDrained(ReplayResult sent) throws InterruptedException {
        Draining draining = new Draining(sent.sent(), System.nanoTime());
        while (!drained) {
            switch (draining.look(look(true), System.nanoTime())) {
                case DRAINED -> drained = true;
                case MARK_AGAIN -> sending.markEnd(sent);
                case STUCK -> throw stuck(sent);
                case WAIT -> {}
            }
        }
    }

    private ExplainedFailure stuck(ReplayResult sent) {
        Optional<IOException> unanswered = job.unanswered();
        return ExplainedFailure.because(
                "The job has stopped making progress: it has received " + figures.count(JobFigures.RECEIVED) + " of "
                        + sent.sent() + " records"
                        + unanswered
                                .map(reason -> ", and does not answer: " + reason)
                                .orElse("") + ". See "
                        + job.log() + ".",
                unanswered.orElse(null));
    }

    private void watch(BooleanSupplier end) throws InterruptedException {
        for (int looks = 0; !end.getAsBoolean(); looks++) {
            look(looks % LOOKS_PER_QUESTION == 0);
        }
    }

    /** Returns the job's figures; none while it is being started again, or if it was not asked. */
    private JobFigures look(boolean asking) throws InterruptedException {
        Thread.sleep(POLL_MILLIS);
        // The services first: a job that lacks one for good would be started again in vain.
        services.check();
        job.keepRunning();
        JobFigures now = asking ? new JobFigures(job.figures()) : JobFigures.NONE;
        // The last known figures stay, so that a restart does not look like a step back.
        figures = now.byName().isEmpty() ? figures : now;
        watcher.accept(new DemoStatus(sending.progress(), figures));
        return now;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
