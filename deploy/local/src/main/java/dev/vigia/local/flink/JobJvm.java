package dev.vigia.local.flink;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.Program;
import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.services.Endpoints;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The JVM of a job, which can be started again from the newest complete checkpoint. */
final class JobJvm {
    /** The most starts after the first one. */
    static final int MOST_RESTARTS = 5;

    private static final Pattern ANNOUNCEMENT = Pattern.compile("Rest endpoint listening at [^:]+:(\\d+)");
    /** Exit codes above it are 128 and the signal that ended the process. */
    private static final int KILLED_ABOVE = 128;

    /**
     * Sixteen times Java's own limits. In the first minutes the optimising compiler takes more processor time than its code
     * saves, unless it takes only what every row goes through.
     */
    private static final String[] OPTIMISED_LATE = {
        "-XX:Tier4InvocationThreshold=80000",
        "-XX:Tier4MinInvocationThreshold=9600",
        "-XX:Tier4CompileThreshold=240000",
        "-XX:Tier4BackEdgeThreshold=640000"
    };

    private final JobSettings settings;
    private final FlinkCommand flink;
    private final StartLimit limit;
    private ChildProcess process;
    private int restarts;

    private JobJvm(JobSettings settings, FlinkCommand flink, StartLimit limit) {
        this.settings = settings;
        this.flink = flink;
        this.limit = limit;
    }

    static JobJvm start(JobSettings settings, StartLimit limit) throws IOException {
        JobJvm jvm = new JobJvm(settings, flink(settings), limit);
        jvm.launch();
        return jvm;
    }

    private static FlinkCommand flink(JobSettings settings) throws IOException {
        FlinkCommand flink =
                new FlinkCommand("streaming", FlinkConfiguration.write(settings), settings.temporaryFolder());
        int heap = settings.heapMegabytes();
        flink.java()
                .with("-Xmx" + heap + "m", "-Xms" + heap + "m")
                // Most objects live as long as a row: a large young generation collects them before they are moved.
                .with("-Xmn" + heap * 3 / 5 + "m")
                // After an OutOfMemoryError nothing in the JVM can be trusted; the next one starts from a checkpoint.
                .with("-XX:MaxDirectMemorySize=512m", "-XX:+ExitOnOutOfMemoryError")
                .with(OPTIMISED_LATE)
                .with("-Daws.cborEnabled=false")
                .with(settings.options().toArray(String[]::new));
        return flink;
    }

    /** Starts it again, from the newest complete checkpoint. */
    void startAgain() {
        process.close();
        if (restarts == MOST_RESTARTS) {
            throw ended("keep the job running: it ended " + (restarts + 1) + " times, at last");
        }
        limit.tell("The job's JVM ended with " + process.ending() + reason() + " It is started again.");
        restarts++;
        launch();
    }

    /** Waits for the address of Flink's REST interface; empty if the JVM has ended before. */
    Optional<URI> awaitRest() {
        try {
            return Optional.of(URI.create("http://127.0.0.1:" + process.awaitReady(limit)));
        } catch (ExplainedFailure failed) {
            if (process.alive()) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return process.alive();
    }

    /** Returns whether the JVM has ended with exit code 0; empty while it runs. */
    Optional<Boolean> endedInOrder() {
        OptionalInt exitCode = process.exitCode();
        return exitCode.isPresent() ? Optional.of(exitCode.getAsInt() == 0) : Optional.empty();
    }

    /** Returns whether a signal ended the JVM, so that it had no reason of its own. */
    boolean wasKilled() {
        return process.exitCode().getAsInt() > KILLED_ABOVE;
    }

    long signsOfLife() {
        return process.signsOfLife();
    }

    long pid() {
        return process.pid();
    }

    int restarts() {
        return restarts;
    }

    /** Returns the log, which is a new file after each restart. */
    Path log() {
        return settings.folder().resolve("job" + (restarts == 0 ? "" : "-" + restarts) + ".log");
    }

    void close() {
        process.close();
        flink.keepArchive(process.exitCode().orElse(KILLED_ABOVE) == 0);
    }

    /** Returns the failure of what the JVM's end has made impossible. */
    ExplainedFailure ended(String what) {
        process.close();
        return cannot(what + " (" + process.ending() + ")" + reason(), null);
    }

    ExplainedFailure cannot(String what, IOException cause) {
        return ExplainedFailure.because(
                "Cannot " + what + (what.endsWith(".") ? "" : ".") + " See " + log() + ".", cause);
    }

    private void launch() {
        Map<String, String> environment = new HashMap<>(Endpoints.credentials());
        environment.putAll(flink.environment());
        // The Kinesis connector carries an SDK of its own, which reads this variable and no property.
        environment.put("AWS_CBOR_DISABLE", "true");
        process =
                ChildProcess.start(new Program("the job", flink.running(program()), environment, ANNOUNCEMENT, log()));
    }

    private List<String> program() {
        List<String> program = new ArrayList<>();
        // Without a complete checkpoint there is no -s, and the job begins with empty state.
        Checkpoints.newest(settings.checkpointsFolder(), settings.savepoints())
                .ifPresent(folder -> program.addAll(List.of("-s", folder.toUri().toString())));
        program.addAll(settings.program());
        return program;
    }

    /** Ends a sentence about an end with its reason. A JVM that was killed had no time to log one. */
    private String reason() {
        String logged = wasKilled() ? "" : ": " + JobLog.reason(log());
        return logged + (logged.endsWith(".") ? "" : ".") + process.shortage();
    }
}
