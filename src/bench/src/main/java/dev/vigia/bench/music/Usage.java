package dev.vigia.bench.music;

import dev.vigia.bench.machine.ProcessMemory;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The resources that a program and all processes it started have used.
 *
 * @param wallSeconds from the program's start to its end
 * @param processorSeconds of all processes, without the last {@link #LOOK_MILLIS} ms of each
 * @param peakMemoryBytes sum of the largest resident sets of the processes; 0 where there is no {@code /proc}
 * @param lastLine of the program's output; empty without output
 */
record Usage(double wallSeconds, double processorSeconds, long peakMemoryBytes, String lastLine) {
    private static final long LOOK_MILLIS = 50;

    /**
     * Runs a program to its end; it ends with this process if it listens to its standard input.
     *
     * @param log takes what it says
     */
    static Usage of(String name, List<String> command, Path log) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Watch watch = new Watch();
        try {
            do {
                watch.look(process.toHandle());
            } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroy();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        String lastLine = lastLine(log);
        if (process.exitValue() != 0) {
            throw ExplainedFailure.because("Cannot run " + name + ": it ended with exit code " + process.exitValue()
                    + ", saying \"" + lastLine + "\". See " + log + ".");
        }
        return new Usage(wall, watch.processorSeconds(), watch.peakMemory(), lastLine);
    }

    private static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce("", (before, line) -> line)
                    .strip();
        }
    }

    /** Keeps the last figures of each process, because a process that has ended has none. */
    private static final class Watch {
        private final Map<Long, Duration> times = new HashMap<>();
        private final Map<Long, Long> peaks = new HashMap<>();

        void look(ProcessHandle root) {
            Stream.concat(Stream.of(root), root.descendants()).forEach(this::lookAtOne);
        }

        /**
         * Memory counts from the second look on. Until a new process runs its own program, it shares its parent's
         * memory.
         */
        private void lookAtOne(ProcessHandle process) {
            Optional<Duration> time = process.info().totalCpuDuration();
            long peak = times.containsKey(process.pid()) ? ProcessMemory.peak(process.pid()) : 0;
            time.ifPresent(known -> times.put(process.pid(), known));
            if (peak > 0) {
                peaks.put(process.pid(), peak);
            }
        }

        double processorSeconds() {
            return times.values().stream()
                    .mapToDouble(time -> time.toMillis() / 1e3)
                    .sum();
        }

        long peakMemory() {
            return peaks.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
