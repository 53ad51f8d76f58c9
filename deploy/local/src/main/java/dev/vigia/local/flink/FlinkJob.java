package dev.vigia.local.flink;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.processes.Program;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Pattern ANNOUNCEMENT = Pattern.compile("Rest endpoint listening at [^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_RESTARTS = 5;
    /**
     * For a JVM that lives for minutes on two cores: the optimising compiler takes only what is really hot, and nothing
     * collects garbage beside the program.
     */
    private static final String[] SHORT_LIVED = {
        "-XX:+UseSerialGC",
        "-XX:Tier4InvocationThreshold=20000",
        "-XX:Tier4MinInvocationThreshold=3000",
        "-XX:Tier4CompileThreshold=40000",
        "-XX:Tier4BackEdgeThreshold=160000"
    };
    /** What Flink and the connector reach into on Java 17. */
    private static final String[] OPEN = {
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.net=ALL-UNNAMED",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.time=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"
    };

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
        rest = new JobRest(URI.create("http://127.0.0.1:" + process.awaitReady(PATIENCE)));
        job = awaited("the job does not start", () -> {
            if (!process.alive()) {
                throw cannot("start the job: its JVM ended");
            }
            Optional<String> running = rest.job();
            return running.isPresent() && rest.allTasksRun(running.get()) ? running : Optional.empty();
        });
    }

    /**
     * What the job has counted.
     *
     * @return its figures by name; empty while it is being started again
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

    /** Stops the job with a savepoint: everything it has written becomes visible, and its JVM ends. */
    public void stop() throws InterruptedException {
        try {
            String request = rest.stop(job, settings.savepoints().toUri().toString());
            awaited("the job does not stop", () -> stopped(request));
        } catch (IOException failure) {
            throw cannot("stop the job: " + failure.getMessage());
        }
    }

    private Optional<Boolean> stopped(String request) throws IOException, InterruptedException {
        if (process.exitCode().isPresent()) {
            if (process.exitCode().getAsInt() != 0) {
                throw cannot("stop the job in order: it ended with exit code "
                        + process.exitCode().getAsInt());
            }
            return Optional.of(true);
        }
        rest.refuseFailed(job, request);
        return Optional.empty();
    }

    public long pid() {
        return process.pid();
    }

    public int restarts() {
        return restarts;
    }

    @Override
    public void close() {
        process.close();
    }

    private void restart() throws InterruptedException {
        restarts++;
        if (restarts > MOST_RESTARTS) {
            throw cannot("keep the job running: it ended " + restarts + " times");
        }
        process.close();
        launch();
        awaitRunning();
    }

    private void launch() {
        Map<String, String> environment = new HashMap<>(Endpoints.credentials());
        Installation installation = Installation.find();
        environment.put("FLINK_CONF_DIR", configuration.toString());
        environment.put("FLINK_PLUGINS_DIR", installation.flinkPlugins().toString());
        environment.put("AWS_CBOR_DISABLE", "true");
        String log = "job" + (restarts == 0 ? "" : "-" + restarts) + ".log";
        process = ChildProcess.start(new Program(
                "the job",
                command(installation),
                environment,
                ANNOUNCEMENT,
                settings.folder().resolve(log)));
    }

    private List<String> command(Installation installation) {
        Optional<Path> checkpoint = Checkpoints.newest(settings.checkpointsFolder());
        JavaCommand java = new JavaCommand()
                .with("-Xmx" + settings.heapMegabytes() + "m", "-Xms" + settings.heapMegabytes() + "m")
                .with("-Xmn" + settings.heapMegabytes() * 3 / 5 + "m")
                .with("-XX:MaxDirectMemorySize=512m", "-XX:+ExitOnOutOfMemoryError")
                .with(OPEN)
                .with("-Daws.cborEnabled=false")
                .with("-Dlog4j.configurationFile=" + configuration.resolve("log4j2.properties"))
                .with(SHORT_LIVED)
                .with(settings.options().toArray(String[]::new))
                .onClassPathAllIn(installation.flinkLibraries());
        String[] arguments = {
            "run",
            "-t",
            "local",
            settings.jar().toString(),
            "--properties",
            settings.properties().toString()
        };
        if (checkpoint.isPresent()) {
            arguments = new String[] {
                "run",
                "-t",
                "local",
                "-s",
                checkpoint.get().toUri().toString(),
                settings.jar().toString(),
                "--properties",
                settings.properties().toString()
            };
        }
        return java.running("org.apache.flink.client.cli.CliFrontend", arguments);
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
        throw cannot("run the job: " + otherwise);
    }

    private CommandFailed cannot(String what) {
        return CommandFailed.because(
                "Cannot " + what + ". See " + settings.folder().resolve("job.log") + ".");
    }

    /** Something that is asked until there is an answer. */
    private interface Question<T> {
        Optional<T> ask() throws IOException, InterruptedException;
    }
}
