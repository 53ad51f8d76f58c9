package dev.vigia.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the configuration that a cluster would give a program, with what this machine has. */
final class FlinkConfiguration {
    private static final String LAYOUT = """
            appender.log.layout.type = PatternLayout
            appender.log.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-40c{1.} %m%n
            """;
    private static final String TO_STANDARD_OUTPUT = """
            status = error
            rootLogger.level = INFO
            rootLogger.appenderRef.log.ref = Log
            appender.log.name = Log
            appender.log.type = CONSOLE
            """ + LAYOUT;
    /** Writes to the file that the JVM's property {@code log.file} names. */
    private static final String TO_A_FILE = """
            status = error
            rootLogger.level = WARN
            rootLogger.appenderRef.log.ref = Log
            appender.log.name = Log
            appender.log.type = File
            appender.log.fileName = ${sys:log.file}
            appender.log.append = false
            """ + LAYOUT;

    private static final int LEAST_NETWORK_MEGABYTES = 64;
    /** Flink's network buffers have 32 KiB. */
    private static final int BUFFERS_PER_MEGABYTE = 32;
    /** A program that ends has at most three exchanges of all rows between all subtasks. */
    private static final int EXCHANGES = 3;

    private FlinkConfiguration() {}

    /** Writes the files for a job without an end, whose state is kept, and returns their folder. */
    static Path write(JobSettings settings) throws IOException {
        Files.createDirectories(settings.temporaryFolder());
        return write(settings.folder().resolve("conf"), values(settings), TO_STANDARD_OUTPUT);
    }

    /** Writes the files for a program that ends by itself, and returns their folder. */
    static Path write(BatchSettings settings, Path temporaryFolder) throws IOException {
        Map<String, String> values = onThisMachine(settings.parallelism(), temporaryFolder);
        // RocksDB and Flink's sorts of keyed streams use this memory. The program has neither.
        values.put("taskmanager.memory.managed.size", "0m");
        putNetwork(values, networkMegabytes(settings.parallelism()));
        values.put("heartbeat.interval", "1000");
        values.putAll(new TreeMap<>(settings.configuration()));
        return write(temporaryFolder.resolve("conf"), values, TO_A_FILE);
    }

    private static Path write(Path conf, Map<String, String> values, String logging) throws IOException {
        Path folder = Files.createDirectories(conf);
        String lines = values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("config.yaml"), lines);
        Files.writeString(folder.resolve("log4j2.properties"), logging);
        return folder;
    }

    private static Map<String, String> onThisMachine(int parallelism, Path temporaryFolder) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("parallelism.default", Integer.toString(parallelism));
        values.put("rest.address", "127.0.0.1");
        values.put("rest.bind-address", "127.0.0.1");
        // The system picks a free port, and the log says which.
        values.put("rest.bind-port", "'0'");
        // Flink's default is *, with which a page of any origin could read the answers.
        values.put("web.access-control-allow-origin", "http://127.0.0.1");
        values.put("web.cancel.enable", "false");
        // A jar that is uploaded would run any code on this machine.
        values.put("web.submit.enable", "false");
        values.put("jobmanager.bind-host", "127.0.0.1");
        values.put("taskmanager.bind-host", "127.0.0.1");
        putNetwork(values, LEAST_NETWORK_MEGABYTES);
        values.put("io.tmp.dirs", temporaryFolder.toString());
        return values;
    }

    /** Returns the memory for exchanges: every subtask sends to every other, and each channel has a buffer at both ends. */
    static int networkMegabytes(int parallelism) {
        long buffers = EXCHANGES * 2L * parallelism * (parallelism + 1);
        return (int) Math.max(LEAST_NETWORK_MEGABYTES, buffers / BUFFERS_PER_MEGABYTE + 1);
    }

    private static void putNetwork(Map<String, String> values, int megabytes) {
        values.put("taskmanager.memory.network.min", megabytes + "m");
        values.put("taskmanager.memory.network.max", megabytes + "m");
    }

    private static Map<String, String> values(JobSettings settings) {
        Map<String, String> values = onThisMachine(settings.parallelism(), settings.temporaryFolder());
        // RocksDB's cache and write buffers, outside of the heap.
        values.put("taskmanager.memory.managed.size", "512m");
        values.put("state.backend.type", "rocksdb");
        values.put("state.backend.rocksdb.use-bloom-filter", "true");
        // The state of a run on one machine is small: disk is cheaper here than processor time.
        values.put("state.backend.rocksdb.compression.per.level", "NO_COMPRESSION");
        values.put("execution.checkpointing.incremental", "true");
        values.put("execution.checkpointing.interval", settings.checkpoints().toMillis() + "ms");
        // Leaves time for rows if a checkpoint takes longer than the interval.
        values.put("execution.checkpointing.min-pause", settings.checkpoints().toMillis() / 2 + "ms");
        // A job that fails keeps its checkpoints, and the next JVM starts from the newest.
        values.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        values.put(
                "execution.checkpointing.dir",
                settings.checkpointsFolder().toUri().toString());
        values.put(
                "execution.checkpointing.savepoint-dir",
                settings.savepoints().toUri().toString());
        // Flink's default of 100 ms at each exchange would show in the latency of alerts.
        values.put("execution.buffer-timeout.interval", "20ms");
        // For failures that the JVM survives. When the attempts are used up, the JVM ends and is started again.
        values.put("restart-strategy.type", "fixed-delay");
        values.put("restart-strategy.fixed-delay.attempts", "5");
        values.put("restart-strategy.fixed-delay.delay", "2s");
        // A run is drained when its figures have stayed the same for longer than this.
        values.put("metrics.fetcher.update-interval", "1000");
        values.put("web.refresh-interval", "500");
        values.putAll(new TreeMap<>(settings.configuration()));
        return values;
    }
}
