package dev.vigia.local.flink;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The settings of a program that ends by itself.
 *
 * @param program its jar, and its arguments
 * @param log the file for Flink's log, overwritten; the program's output is passed on
 * @param parallelism of every operator
 * @param heapMegabytes of its JVM
 * @param environment of its JVM, added to this process's own
 * @param configuration further settings of Flink by name
 */
public record BatchSettings(
        List<String> program,
        Path log,
        int parallelism,
        int heapMegabytes,
        Map<String, String> environment,
        Map<String, String> configuration) {
    public BatchSettings {
        if (parallelism < 1 || heapMegabytes < 1) {
            throw new IllegalArgumentException(
                    "Cannot run a program at parallelism " + parallelism + " in " + heapMegabytes + " MB.");
        }
        program = List.copyOf(program);
        environment = Map.copyOf(environment);
        configuration = Map.copyOf(configuration);
    }
}
