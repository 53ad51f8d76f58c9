package dev.vigia.bench.state;

import dev.vigia.bench.machine.ProcessMemory;
import dev.vigia.bench.soak.Gate;
import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.local.flink.JobMetrics;
import dev.vigia.local.flink.JobSettings;
import dev.vigia.local.processes.CodeLocation;
import dev.vigia.local.services.Installation;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The job's graph with RocksDB in a JVM of its own, over the payments of a {@link SoakPlan}; it rests while it is measured. */
final class JobSoak implements JobSoakRun.Looks, AutoCloseable {
    private static final int HEAP_MEGABYTES = 1536;
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FlinkJob job;
    private final Gate gate;

    private JobSoak(FlinkJob job, Gate gate) {
        this.job = job;
        this.gate = gate;
    }

    /**
     * Starts the job and waits until it runs.
     *
     * @param rules the rule book's file; {@code null} for the one that ships
     * @param folder a new folder for all that the job writes
     */
    static JobSoak start(SoakPlan plan, Path rules, int parallelism, Duration checkpoints, Path folder)
            throws IOException, InterruptedException {
        Gate gate = new Gate(folder.resolve("gate"));
        // The source needs the file from its first minute on.
        gate.openFor(0);
        FlinkJob job = FlinkJob.start(new JobSettings(
                program(plan, gate, rules),
                folder,
                parallelism,
                checkpoints,
                HEAP_MEGABYTES,
                List.of(),
                JobState.CONFIGURATION,
                JobMetrics.NONE));
        try {
            job.awaitRunning();
            return new JobSoak(job, gate);
        } catch (ExplainedFailure | InterruptedException failure) {
            job.close();
            throw failure;
        }
    }

    private static List<String> program(SoakPlan plan, Gate gate, Path rules) {
        List<String> program = new ArrayList<>(List.of(
                "-c",
                "dev.vigia.bench.soak.SoakJob",
                "-C",
                Installation.find().monitor().toUri().toString(),
                "-C",
                CodeLocation.of(Draws.class).toUri().toString(),
                CodeLocation.of(SoakPlan.class).toString(),
                Integer.toString(plan.accounts()),
                Integer.toString(plan.days()),
                Long.toString(plan.seed()),
                gate.file().toString()));
        if (rules != null) {
            program.add(rules.toAbsolutePath().toString());
        }
        return program;
    }

    @Override
    public Sample sampleAfter(int days) throws IOException, InterruptedException {
        try {
            long start = System.nanoTime();
            gate.openFor(days);
            awaitEventTime(SoakPlan.START_MILLIS + days * SoakPlan.DAY_MILLIS - 1);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            JobState state = new JobState(job);
            // First, because RocksDB's files hold what was written only after a checkpoint has flushed it.
            long checkpoint = state.checkpoint();
            return new Sample(
                    days, took, state.savepoint(), checkpoint, state.figures(), ProcessMemory.resident(job.pid()));
        } catch (IOException failure) {
            throw job.unreachable(failure);
        }
    }

    private void awaitEventTime(long time) throws IOException, InterruptedException {
        long reached = Long.MIN_VALUE;
        long moved = System.nanoTime();
        while (reached < time) {
            Thread.sleep(LOOK_MILLIS);
            long now = new JobState(job).eventTime();
            if (now != reached) {
                reached = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw ExplainedFailure.because("Cannot go on: the job's event time has rested for "
                        + PATIENCE.toSeconds() + " s. See " + job.log() + ".");
            }
        }
    }

    @Override
    public void close() {
        job.close();
    }

    /**
     * A look at the job.
     *
     * @param days of event time that are over
     * @param took since the look before it
     * @param bytes of the whole state, every entry once
     * @param checkpoint bytes
     * @param memory resident bytes of the job's JVM; 0 if the system does not tell
     */
    record Sample(int days, Duration took, long bytes, long checkpoint, JobState.Figures figures, long memory) {
        long processed() {
            return figures.processed();
        }

        long accounts() {
            return figures.accounts();
        }
    }
}
