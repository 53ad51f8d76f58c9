package dev.vigia.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the configuration that the managed service would give the job, as far as this machine has what it names. */
final class FlinkConfiguration {
    private static final String LOGGING = """
            status = error
            rootLogger.level = INFO
            rootLogger.appenderRef.console.ref = Console
            appender.console.name = Console
            appender.console.type = CONSOLE
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-40c{1.} %m%n
            """;

    private FlinkConfiguration() {}

    /** Writes the files and gives their folder. */
    static Path write(JobSettings settings) throws IOException {
        Path folder = Files.createDirectories(settings.folder().resolve("conf"));
        Files.createDirectories(settings.temporaryFolder());
        String lines = values(settings).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("config.yaml"), lines);
        Files.writeString(folder.resolve("log4j2.properties"), LOGGING);
        return folder;
    }

    private static Map<String, String> values(JobSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("parallelism.default", Integer.toString(settings.parallelism()));
        values.put("rest.address", "127.0.0.1");
        values.put("rest.bind-address", "127.0.0.1");
        values.put("rest.bind-port", "'0'");
        values.put("jobmanager.bind-host", "127.0.0.1");
        values.put("taskmanager.bind-host", "127.0.0.1");
        values.put("taskmanager.memory.managed.size", "512m");
        values.put("taskmanager.memory.network.min", "64m");
        values.put("taskmanager.memory.network.max", "64m");
        values.put("io.tmp.dirs", settings.temporaryFolder().toString());
        values.put("state.backend.type", "rocksdb");
        values.put("state.backend.rocksdb.use-bloom-filter", "true");
        values.put("state.backend.rocksdb.compression.per.level", "NO_COMPRESSION");
        values.put("execution.checkpointing.incremental", "true");
        values.put("execution.checkpointing.interval", settings.checkpoints().toMillis() + "ms");
        values.put("execution.checkpointing.min-pause", settings.checkpoints().toMillis() / 2 + "ms");
        values.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        values.put(
                "execution.checkpointing.dir",
                settings.checkpointsFolder().toUri().toString());
        values.put(
                "execution.checkpointing.savepoint-dir",
                settings.savepoints().toUri().toString());
        values.put("execution.buffer-timeout.interval", "20ms");
        values.put("restart-strategy.type", "fixed-delay");
        values.put("restart-strategy.fixed-delay.attempts", "5");
        values.put("restart-strategy.fixed-delay.delay", "2s");
        values.put("metrics.fetcher.update-interval", "2000");
        values.put("web.refresh-interval", "500");
        values.putAll(new TreeMap<>(settings.configuration()));
        return values;
    }
}
