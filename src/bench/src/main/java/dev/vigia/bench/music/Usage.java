package dev.vigia.bench.music;

import dev.vigia.bench.ProcessMemory;
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
 * What a program and all processes that it started took of the machine.
 *
 * @param wallSeconds from its start until it had ended
 * @param processorSeconds of all of them, less the last {@link #LOOK_MILLIS} ms of each
 * @param peakMemoryBytes the sum of each one's largest resident set; 0 where there is no {@code /proc}
 * @param lastLine of what it said; empty if it said nothing
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

    /** Keeps of each process what was seen last, for nothing can be asked of one that has ended. */
    private static final class Watch {
        private final Map<Long, Duration> times = new HashMap<>();
        private final Map<Long, Long> peaks = new HashMap<>();

        void look(ProcessHandle root) {
            Stream.concat(Stream.of(root), root.descendants()).forEach(this::lookAtOne);
        }

        /** Memory counts from the second look on: until a new process has its own program, it shares its parent's memory. */
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
