package dev.vigia.local.flink;

import dev.vigia.local.services.Endpoints;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a job is to run.
 *
 * @param program what Flink's command line is to run: options of its own, the jar, and the program's arguments
 * @param folder for configuration, logs, checkpoints, savepoints and temporary files
 * @param parallelism of every operator
 * @param checkpoints how often the job's state is kept, and what it wrote becomes visible
 * @param heapMegabytes of its JVM
 * @param options more of its JVM
 * @param configuration more of Flink's, by name
 */
public record JobSettings(
        List<String> program,
        Path folder,
        int parallelism,
        Duration checkpoints,
        int heapMegabytes,
        List<String> options,
        Map<String, String> configuration) {
    /**
     * The application, as it is deployed.
     *
     * @param properties its property groups, in the managed service's JSON
     */
    public static List<String> application(Path jar, Path properties) {
        return List.of(jar.toString(), "--properties", properties.toString());
    }

    /** The configuration of a job whose lake is there. */
    public static Map<String, String> lakeAt(URI s3) {
        return Map.of(
                "s3.endpoint",
                s3.toString(),
                "s3.path.style.access",
                "'true'",
                "s3.access-key",
                Endpoints.ACCESS_KEY,
                "s3.secret-key",
                Endpoints.SECRET_KEY);
    }

    Path savepoints() {
        return folder.resolve("savepoints");
    }

    Path temporaryFolder() {
        return folder.resolve("tmp");
    }

    Path checkpointsFolder() {
        return folder.resolve("checkpoints");
    }
}
