package dev.vigia.local.flink;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the job is to run.
 *
 * @param jar the application, as it is deployed
 * @param properties its property groups, in the managed service's JSON
 * @param folder for configuration, logs, checkpoints, savepoints and temporary files
 * @param s3 where the lake is
 * @param parallelism of every operator
 * @param checkpoints how often the job's state is kept, and what it wrote becomes visible
 * @param heapMegabytes of its JVM
 * @param options more of its JVM
 */
public record JobSettings(
        Path jar,
        Path properties,
        Path folder,
        URI s3,
        int parallelism,
        Duration checkpoints,
        int heapMegabytes,
        List<String> options) {
    Path savepoints() {
        return folder.resolve("savepoints");
    }

    Path checkpointsFolder() {
        return folder.resolve("checkpoints");
    }
}
