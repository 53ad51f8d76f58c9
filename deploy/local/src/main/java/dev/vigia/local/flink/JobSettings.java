package dev.vigia.local.flink;

import dev.vigia.local.services.Endpoints;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of a job.
 *
 * @param program the arguments of Flink's command line: options of its own, the jar, and the program's arguments
 * @param folder for configuration, logs, checkpoints, savepoints and temporary files
 * @param parallelism of every operator
 * @param checkpoints the time between two checkpoints, at which the files of the job become visible
 * @param heapMegabytes of its JVM
 * @param options further options of its JVM
 * @param configuration further settings of Flink by name
 * @param metrics the metrics that are its figures
 */
public record JobSettings(
        List<String> program,
        Path folder,
        int parallelism,
        Duration checkpoints,
        int heapMegabytes,
        List<String> options,
        Map<String, String> configuration,
        JobMetrics metrics) {
    public JobSettings {
        if (parallelism < 1 || heapMegabytes < 1 || checkpoints.isNegative() || checkpoints.isZero()) {
            throw new IllegalArgumentException("Cannot run a job at parallelism " + parallelism + " in " + heapMegabytes
                    + " MB with checkpoints every " + checkpoints + ".");
        }
        program = List.copyOf(program);
        options = List.copyOf(options);
        configuration = Map.copyOf(configuration);
    }

    /**
     * Returns the program of an application, as it is deployed.
     *
     * @param properties its property groups, in the managed service's JSON
     */
    public static List<String> application(Path jar, Path properties) {
        return List.of(jar.toString(), "--properties", properties.toString());
    }

    /** Returns the configuration of a job whose lake is in this S3. */
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
