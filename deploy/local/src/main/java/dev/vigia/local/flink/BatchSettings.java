package dev.vigia.local.flink;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is to run that comes to its end by itself.
 *
 * @param program its jar, and its arguments
 * @param log what Flink says, overwritten; what the program says is passed on
 * @param parallelism of every operator
 * @param heapMegabytes of its JVM
 * @param environment of its JVM, added to this process's own
 * @param configuration more of Flink's, by name
 */
public record BatchSettings(
        List<String> program,
        Path log,
        int parallelism,
        int heapMegabytes,
        Map<String, String> environment,
        Map<String, String> configuration) {}
