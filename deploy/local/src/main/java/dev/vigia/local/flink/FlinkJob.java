package dev.vigia.local.flink;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.Program;
import dev.vigia.local.services.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The job, started from its jar by Flink's own command line, as it is deployed. When its JVM dies it is started again from
 * the newest complete checkpoint.
 */
public final class FlinkJob implements AutoCloseable {
    /** Before the name of a shard, among the {@link #figures}: how many of its rows came after event time had passed them. */
    public static final String LATE_OF = JobRest.LATE_OF;

    private static final Pattern ANNOUNCEMENT = Pattern.compile("Rest endpoint listening at [^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_RESTARTS = 5;

    private final JobSettings settings;
    private final Path configuration;
    private ChildProcess process;
    private JobRest rest;
    private String job;
    private int restarts;

    private FlinkJob(JobSettings settings, Path configuration) {
        this.settings = settings;
        this.configuration = configuration;
    }

    /** Starts it; {@link #awaitRunning} tells when it runs. */
    public static FlinkJob start(JobSettings settings) throws IOException {
        FlinkJob job = new FlinkJob(settings, FlinkConfiguration.write(settings));
        job.launch();
        return job;
    }

    /** Waits until every task of the job runs. */
    public void awaitRunning() throws InterruptedException {
        rest = new JobRest(URI.create("http://127.0.0.1:" + awaitRest()));
        job = awaited("start the job: its tasks do not run", () -> {
            if (!process.alive()) {
                throw ended("start the job");
            }
            Optional<String> running = rest.job();
            return running.isPresent() && rest.allTasksRun(running.get()) ? running : Optional.empty();
        });
    }

    private String awaitRest() {
        try {
            return process.awaitReady(PATIENCE);
        } catch (CommandFailed failed) {
            if (process.alive()) {
                throw failed;
            }
            throw ended("start the job");
        }
    }

    /**
     * What the job has counted.
     *
     * @return its figures by name; empty while not all of them are known, as when it has just been started again
     */
    public Map<String, Long> figures() throws InterruptedException {
        if (!process.alive()) {
            restart();
            return Map.of();
        }
        try {
            return rest.figures(job);
        } catch (IOException unreachable) {
            return Map.of();
        }
    }

    /** What the job keeps; to be asked for once it runs. */
    public JobState state() {
        return new JobState(rest, job, settings.savepoints());
    }

    /** What to tell the user when the job did not answer. */
    public CommandFailed unreachable(IOException failure) {
        return process.alive() ? cannot("ask the job: " + failure) : ended("keep the job running");
    }

    /** Stops the job with a savepoint, and waits until everything it has written is visible. Its JVM then ends by itself. */
    public void stop() throws InterruptedException {
        try {
            String request = rest.stop(job, settings.savepoints().toUri().toString());
            awaited("stop the job: it goes on", () -> stopped(request));
        } catch (IOException failure) {
            throw process.alive() ? cannot("stop the job: " + failure) : ended("stop the job in order");
        }
    }

    /** Waits until the JVM of a job that was stopped has ended. */
    public void awaitEnd() throws InterruptedException {
        awaited("end the job's JVM: it goes on", () -> {
            if (process.exitCode().isEmpty()) {
                return Optional.empty();
            }
            if (process.exitCode().getAsInt() != 0) {
                throw ended("stop the job in order");
            }
            return Optional.of(true);
        });
    }

    private Optional<Boolean> stopped(String request) throws IOException, InterruptedException {
        if (process.exitCode().isPresent()) {
            if (process.exitCode().getAsInt() != 0) {
                throw ended("stop the job in order");
            }
            return Optional.of(true);
        }
        return rest.hasStopped(job, request) ? Optional.of(true) : Optional.empty();
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

    private void restart() throws InterruptedException {
        if (restarts == MOST_RESTARTS) {
            throw ended("keep the job running: it ended " + (restarts + 1) + " times, at last");
        }
        process.close();
        restarts++;
        launch();
        awaitRunning();
    }

    private void launch() {
        FlinkCommand flink = new FlinkCommand(configuration, settings.temporaryFolder());
        Map<String, String> environment = new HashMap<>(Endpoints.credentials());
        environment.putAll(flink.environment());
        environment.put("AWS_CBOR_DISABLE", "true");
        process = ChildProcess.start(new Program("the job", command(flink), environment, ANNOUNCEMENT, log()));
    }

    private List<String> command(FlinkCommand flink) {
        Optional<Path> checkpoint = Checkpoints.newest(settings.checkpointsFolder());
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

    private <T> T awaited(String otherwise, Question<T> question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> answer = question.ask();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (IOException notYet) {
                // Asked again until the time is over.
            }
            Thread.sleep(100);
        }
        throw cannot(otherwise + " after " + PATIENCE.toSeconds() + " s");
    }

    private CommandFailed ended(String what) {
        process.close();
        return cannot(what + " (exit code " + process.exitCode().getAsInt() + "): " + JobLog.reason(log()));
    }

    private CommandFailed cannot(String what) {
        return CommandFailed.because("Cannot " + what + (what.endsWith(".") ? "" : ".") + " See " + log() + ".");
    }

    /** Something that is asked until there is an answer. */
    private interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }
}
