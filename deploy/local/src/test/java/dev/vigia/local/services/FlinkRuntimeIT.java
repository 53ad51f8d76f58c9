package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.processes.ChildProcess;
import dev.vigia.local.processes.JavaCommand;
import dev.vigia.local.processes.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkRuntimeIT {
    private final Installation installation = Installation.find();

    @Test
    void libraries_runFlinksCommandLine(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("config.yaml"), "parallelism.default: 1\n");
        Program program = new Program(
                "flink",
                new JavaCommand()
                        .onClassPathAllIn(installation.flinkLibraries())
                        .running("org.apache.flink.client.cli.CliFrontend", "--version"),
                Map.of("FLINK_CONF_DIR", folder.toString()),
                Pattern.compile("Version: ([0-9.]+)"),
                folder.resolve("flink.log"));
        try (ChildProcess flink = ChildProcess.start(program)) {
            assertEquals("1.20.1", flink.awaitReady(Duration.ofSeconds(30)));
        }
    }

    @Test
    void plugins_holdTheS3FilesystemAlone() throws Exception {
        try (Stream<Path> jars = Files.list(installation.flinkPlugins().resolve("s3-fs-hadoop"))) {
            assertTrue(jars.allMatch(jar -> jar.getFileName().toString().equals("flink-s3-fs-hadoop-1.20.1.jar")));
        }
    }
}
