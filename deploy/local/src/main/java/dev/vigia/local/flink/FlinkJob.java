package dev.vigia.local.flink;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.Patience;
import dev.vigia.local.processes.Program;
import dev.vigia.local.processes.Waiting;
import dev.vigia.local.services.Endpoints;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The job, started from its jar by Flink's own command line, as it is deployed. When its JVM dies it is started again from
 * the newest complete checkpoint.
 */
public final class FlinkJob implements AutoCloseable {
    /** Before the name of a shard, among the {@link #figures}: how many of its rows came after event time had passed them. */
    public static final String LATE_OF = JobRest.LATE_OF;

    private static final Pattern ANNOUNCEMENT = Pattern.compile("Rest endpoint listening at [^:]+:(\\d+)");
    private static final int MOST_RESTARTS = 5;
    private static final int KILLED_ABOVE = 128;
    private static final long LOOK_MILLIS = 100;

    private final JobSettings settings;
    private final Path configuration;
    private final Patience patience;
    private ChildProcess process;
    private JobRest rest;
    private String job;
    private int restarts;
    /** {@code null} if the job answered. */
    private IOException unanswered;

    private FlinkJob(JobSettings settings, Path configuration, Patience patience) {
        this.settings = settings;
        this.configuration = configuration;
        this.patience = patience;
    }

    /** Starts it; {@link #awaitRunning} tells when it runs. */
    public static FlinkJob start(JobSettings settings) throws IOException {
        return start(settings, Patience.USUAL);
    }

    /**
     * Starts it; {@link #awaitRunning} tells when it runs.
     *
     * @param patience is also told when it is started again
     */
    public static FlinkJob start(JobSettings settings, Patience patience) throws IOException {
        FlinkJob job = new FlinkJob(settings, FlinkConfiguration.write(settings), patience);
        job.launch();
        return job;
    }

    /**
     * Waits until every task of the job runs. A JVM that was killed on the way is started again; one that ended by itself had a reason
     * to, such as its settings, which is thrown.
     */
    public void awaitRunning() throws InterruptedException {
        while (!isRunning()) {
            if (!wasKilled()) {
                throw ended("start the job");
            }
            launchAgain();
        }
    }

    /** Waits until every task runs, or the JVM has ended. */
    private boolean isRunning() throws InterruptedException {
        Optional<String> port = awaitRest();
        if (port.isEmpty()) {
            return false;
        }
        rest = new JobRest(URI.create("http://127.0.0.1:" + port.get()));
        Optional<String> running = awaited("start the job: its tasks do not run", "the job's tasks to run", () -> {
            if (process.exitCode().isPresent()) {
                return Optional.of(Optional.<String>empty());
            }
            Optional<String> found = rest.job();
            return found.isPresent() && rest.allTasksRun(found.get()) ? Optional.of(found) : Optional.empty();
        });
        job = running.orElse(null);
        return running.isPresent();
    }

    /** Empty if the JVM has ended. */
    private Optional<String> awaitRest() {
        try {
            return Optional.of(process.awaitReady(patience));
        } catch (CommandFailed failed) {
            if (process.alive()) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Starts the job again, from the newest complete checkpoint, if its JVM has ended. */
    public void keepRunning() throws InterruptedException {
        if (!process.alive()) {
            restart();
        }
    }

    /**
     * Asks the job what it has counted, and changes nothing.
     *
     * @return its figures by name; empty while not all of them are known, as when it has just been started again or has ended
     */
    public Map<String, Long> figures() throws InterruptedException {
        try {
            Map<String, Long> figures = process.alive() ? rest.figures(job) : Map.of();
            unanswered = null;
            return figures;
        } catch (IOException unreachable) {
            unanswered = unreachable;
            return Map.of();
        }
    }

    /** Why the job did not tell its figures when it was last asked; empty if it did. */
    public Optional<IOException> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    /** What the job keeps; to be asked for once it runs. */
    public JobState state() {
        return new JobState(rest, job, settings.savepoints());
    }

    /** What to tell the user when the job did not answer. */
    public CommandFailed unreachable(IOException failure) {
        return process.alive() ? cannot("ask the job: " + failure, failure) : ended("keep the job running");
    }

    /**
     * Stops the job with a savepoint, and waits until everything it has written is visible. Its JVM then ends by itself.
     *
     * @return false if the job died before. {@link #keepRunning} starts it again, from its newest state: it may have to judge again
     *     what it had judged last
     */
    public boolean stop() throws InterruptedException {
        String request = UUID.randomUUID().toString().replace("-", "");
        return awaited("stop the job: it does not answer", "the job to answer", () -> asked(request))
                && awaited("stop the job: it goes on", "the job to stop", () -> stopped(request));
    }

    /** Waits until the JVM of a job that was stopped has ended, in whatever way. */
    public void awaitEnd() throws InterruptedException {
        awaited("end the job's JVM: it goes on", "the job's JVM to end", this::end);
    }

    private Optional<Boolean> asked(String request) throws IOException, InterruptedException {
        if (process.alive()) {
            rest.askToStop(job, request, settings.savepoints().toUri().toString());
            return Optional.of(true);
        }
        return end();
    }

    private Optional<Boolean> stopped(String request) throws IOException, InterruptedException {
        if (!process.alive()) {
            return end();
        }
        JobRest.Stop stop = rest.stop(job, request);
        if (stop.failure() == null) {
            return stop.ended() ? Optional.of(true) : Optional.empty();
        }
        // Some files may be visible up to the savepoint, and others not: only a start from the newest state makes that
        // whole.
        patience.tell("The job could not be stopped with a savepoint (" + stop.failure() + "), so its JVM is ended.");
        process.close();
        return Optional.of(false);
    }

    /** Whether its JVM has ended in order; empty as long as it runs. */
    private Optional<Boolean> end() {
        OptionalInt exitCode = process.exitCode();
        return exitCode.isPresent() ? Optional.of(exitCode.getAsInt() == 0) : Optional.empty();
    }

    public long pid() {
        return process.pid();
    }

    /** What it says; a new file after each restart. */
    public Path log() {
        return settings.folder().resolve("job" + (restarts == 0 ? "" : "-" + restarts) + ".log");
    }

    public int restarts() {
        return restarts;
    }

    @Override
    public void close() {
        process.close();
    }

    /** Until it runs: it may be killed once more on the way, or lack a service that is being started again itself. */
    private void restart() throws InterruptedException {
        do {
            launchAgain();
        } while (!isRunning());
        patience.tell("The job was started again from its newest checkpoint and runs; that was restart " + restarts
                + " of " + MOST_RESTARTS + " at most.");
    }

    private void launchAgain() {
        process.close();
        if (restarts == MOST_RESTARTS) {
            throw ended("keep the job running: it ended " + (restarts + 1) + " times, at last");
        }
        patience.tell("The job's JVM ended with " + process.ending() + reason() + " It is started again.");
        restarts++;
        launch();
    }

    private void launch() {
        FlinkCommand flink = new FlinkCommand(configuration, settings.temporaryFolder());
        Map<String, String> environment = new HashMap<>(Endpoints.credentials());
        environment.putAll(flink.environment());
        environment.put("AWS_CBOR_DISABLE", "true");
        process = ChildProcess.start(new Program("the job", command(flink), environment, ANNOUNCEMENT, log()));
    }

    private List<String> command(FlinkCommand flink) {
        Optional<Path> checkpoint = Checkpoints.newest(settings.checkpointsFolder(), settings.savepoints());
        flink.java()
                .with("-Xmx" + settings.heapMegabytes() + "m", "-Xms" + settings.heapMegabytes() + "m")
                .with("-Xmn" + settings.heapMegabytes() * 3 / 5 + "m")
                .with("-XX:MaxDirectMemorySize=512m", "-XX:+ExitOnOutOfMemoryError")
                .with("-Daws.cborEnabled=false")
                .with(settings.options().toArray(String[]::new));
        List<String> program = new ArrayList<>();
        checkpoint.ifPresent(
                folder -> program.addAll(List.of("-s", folder.toUri().toString())));
        program.addAll(settings.program());
        return flink.running(program);
    }

    private <T> T awaited(String otherwise, String what, Question<T> question) throws InterruptedException {
        Waiting waiting = new Waiting(patience.limit(), System.nanoTime());
        IOException last = null;
        while (true) {
            try {
                Optional<T> answer = question.ask();
                if (answer.isPresent()) {
                    return answer.get();
                }
                last = null;
            } catch (IOException notYet) {
                last = notYet;
            }
            long now = System.nanoTime();
            switch (waiting.look(now, process.signsOfLife())) {
                case GIVE_UP ->
                    throw cannot(otherwise + " " + waiting.reason(now) + (last == null ? "" : ": " + last), last);
                case TELL -> patience.tell(waiting.news(what, now));
                case GO_ON -> Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private CommandFailed ended(String what) {
        process.close();
        return cannot(what + " (" + process.ending() + ")" + reason(), null);
    }

    /** Ends a sentence about an end with its reason. What was killed had no time to log one. */
    private String reason() {
        String logged = wasKilled() ? "" : ": " + JobLog.reason(log());
        return logged + (logged.endsWith(".") ? "" : ".") + process.shortage();
    }

    private boolean wasKilled() {
        return process.exitCode().getAsInt() > KILLED_ABOVE;
    }

    private CommandFailed cannot(String what, IOException cause) {
        return CommandFailed.because("Cannot " + what + (what.endsWith(".") ? "" : ".") + " See " + log() + ".", cause);
    }

    /** Something that is asked until there is an answer. */
    private interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }
}
