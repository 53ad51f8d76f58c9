package dev.vigia.local.flink;

import dev.vigia.local.processes.ProgramWait;
import dev.vigia.local.processes.StartLimit;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job, started from its jar by Flink's own command line, as it is deployed. When its JVM dies, it is started again from the
 * newest complete checkpoint.
 */
public final class FlinkJob implements AutoCloseable {
    private final JobSettings settings;
    private final StartLimit limit;
    private final JobJvm jvm;
    private JobRest rest;
    private String job;
    /** {@code null} if the job answered when it was last asked. */
    private IOException unanswered;

    private FlinkJob(JobSettings settings, StartLimit limit, JobJvm jvm) {
        this.settings = settings;
        this.limit = limit;
        this.jvm = jvm;
    }

    /** Starts a job; {@link #awaitRunning} tells when it runs. */
    public static FlinkJob start(JobSettings settings) throws IOException {
        return start(settings, StartLimit.USUAL);
    }

    /**
     * Starts a job; {@link #awaitRunning} tells when it runs.
     *
     * @param limit of each wait; the user is also told when the job is started again
     */
    public static FlinkJob start(JobSettings settings, StartLimit limit) throws IOException {
        return new FlinkJob(settings, limit, JobJvm.start(settings, limit));
    }

    /**
     * Waits until every task of the job runs. A JVM that was killed meanwhile is started again. A JVM that ended by itself had a
     * reason, such as its settings, which is thrown.
     */
    public void awaitRunning() throws InterruptedException {
        while (!isRunning()) {
            if (!jvm.wasKilled()) {
                throw jvm.ended("start the job");
            }
            jvm.startAgain();
        }
    }

    /** Starts the job again, from the newest complete checkpoint, if its JVM has ended. */
    public void keepRunning() throws InterruptedException {
        if (jvm.isAlive()) {
            return;
        }
        // It may be killed once more on the way, or lack a service that is being started again itself.
        do {
            jvm.startAgain();
        } while (!isRunning());
        limit.tell("The job was started again from its newest checkpoint and runs; that was restart " + jvm.restarts()
                + " of " + JobJvm.MOST_RESTARTS + " at most.");
    }

    /**
     * Returns the job's figures by name. They are empty while not all of them are known, as when the job has just been started
     * again or has ended.
     */
    public Map<String, Long> figures() throws InterruptedException {
        try {
            Map<String, Long> figures = jvm.isAlive() ? rest.figures(job) : Map.of();
            unanswered = null;
            return figures;
        } catch (IOException unreachable) {
            unanswered = unreachable;
            return Map.of();
        }
    }

    /** Returns why the job did not tell its figures when it was last asked; empty if it did. */
    public Optional<IOException> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    /** Returns Flink's REST interface of a running job. */
    public JobRest rest() {
        return rest;
    }

    /** Returns the id of a running job, which is another one after a restart. */
    public String id() {
        return job;
    }

    /** Returns the folder for savepoints. */
    public Path savepoints() {
        return settings.savepoints();
    }

    /** Returns the failure of a question that the job did not answer. */
    public ExplainedFailure unreachable(IOException failure) {
        return jvm.isAlive() ? jvm.cannot("ask the job: " + failure, failure) : jvm.ended("keep the job running");
    }

    /**
     * Stops the job with a savepoint, and waits until everything it has written is visible. Its JVM then ends by itself.
     *
     * @return false if the job died before. {@link #keepRunning} starts it again from its newest state, so that it may judge the
     *     last transactions again
     */
    public boolean stop() throws InterruptedException {
        // Asking twice with the same id changes nothing, so that a request without an answer can be repeated.
        String request = UUID.randomUUID().toString().replace("-", "");
        return awaited("stop the job: it does not answer", "the job to answer", () -> asked(request))
                && awaited("stop the job: it goes on", "the job to stop", () -> stopped(request));
    }

    /** Waits until the JVM of a job that was stopped has ended. */
    public void awaitEnd() throws InterruptedException {
        awaited("end the job's JVM: it goes on", "the job's JVM to end", jvm::endedInOrder);
    }

    public long pid() {
        return jvm.pid();
    }

    /** Returns the job's log, which is a new file after each restart. */
    public Path log() {
        return jvm.log();
    }

    public int restarts() {
        return jvm.restarts();
    }

    @Override
    public void close() {
        jvm.close();
    }

    /** Waits until every task runs, or the JVM has ended. */
    private boolean isRunning() throws InterruptedException {
        Optional<URI> address = jvm.awaitRest();
        if (address.isEmpty()) {
            return false;
        }
        // A new JVM has another port, and must be asked for the names of its metrics again.
        rest = new JobRest(address.get(), settings.metrics());
        return awaited("start the job: its tasks do not run", "the job's tasks to run", this::runsOrEnded);
    }

    private Optional<Boolean> runsOrEnded() throws IOException, InterruptedException {
        if (!jvm.isAlive()) {
            return Optional.of(false);
        }
        Optional<String> found = rest.job();
        if (found.isEmpty() || !rest.allTasksRun(found.get())) {
            return Optional.empty();
        }
        job = found.get();
        return Optional.of(true);
    }

    private Optional<Boolean> asked(String request) throws IOException, InterruptedException {
        if (!jvm.isAlive()) {
            return jvm.endedInOrder();
        }
        rest.askToStop(job, request, settings.savepoints().toUri().toString());
        return Optional.of(true);
    }

    private Optional<Boolean> stopped(String request) throws IOException, InterruptedException {
        if (!jvm.isAlive()) {
            return jvm.endedInOrder();
        }
        JobRest.Stop stop = rest.stop(job, request);
        if (stop.failure() == null) {
            return stop.ended() ? Optional.of(true) : Optional.empty();
        }
        // Some files may be visible up to the savepoint, and others not: only a start from the newest state makes that
        // whole.
        limit.tell("The job could not be stopped with a savepoint (" + stop.failure() + "), so its JVM is ended.");
        jvm.close();
        return Optional.of(false);
    }

    private <T> T awaited(String otherwise, String what, ProgramWait.Question<T> question) throws InterruptedException {
        try {
            return new ProgramWait(limit, jvm::signsOfLife).until(what, question);
        } catch (ProgramWait.GaveUp late) {
            throw jvm.cannot(otherwise + " " + late.getMessage(), late.failure);
        }
    }
}
