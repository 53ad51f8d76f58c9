package dev.vigia.local.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void everyAddress_isTheLoopbackInterface() throws Exception {
        Map<String, String> values = written();
        for (String name :
                List.of("rest.address", "rest.bind-address", "jobmanager.bind-host", "taskmanager.bind-host")) {
            assertEquals("127.0.0.1", values.get(name), name);
        }
        assertEquals("http://127.0.0.1:9", values.get("s3.endpoint"));
        assertTrue(values.values().stream().noneMatch(value -> value.contains("0.0.0.0")));
    }

    @Test
    void rest_isOpenToNoOtherOriginAndTakesNoJobs() throws Exception {
        for (Map<String, String> values : List.of(written(), ofProgram(1))) {
            assertEquals("http://127.0.0.1", values.get("web.access-control-allow-origin"));
            assertEquals("false", values.get("web.cancel.enable"));
            assertEquals("false", values.get("web.submit.enable"));
        }
    }

    @Test
    void checkpoints_areKeptInTheRunsFolderAsOftenAsAsked() throws Exception {
        Map<String, String> values = written();
        assertEquals("2000ms", values.get("execution.checkpointing.interval"));
        for (String name : List.of("execution.checkpointing.dir", "execution.checkpointing.savepoint-dir")) {
            assertTrue(values.get(name).startsWith(folder.toUri().toString()), () -> values.get(name));
        }
        assertTrue(values.get("io.tmp.dirs").startsWith(folder.toString()));
        assertEquals("3", values.get("parallelism.default"));
    }

    @Test
    void programThatEnds_hasNoCheckpointsAndNoStateOutsideTheHeap() throws Exception {
        Map<String, String> values = ofProgram(3);
        assertTrue(values.keySet().stream().noneMatch(name -> name.matches(".*(checkpoint|state|restart).*")));
        assertEquals("0m", values.get("taskmanager.memory.managed.size"));
        assertEquals("3", values.get("parallelism.default"));
        assertEquals("127.0.0.1", values.get("rest.bind-address"));
        assertEquals("there", values.get("s3.endpoint"));
    }

    @Test
    void networkOfAProgram_growsWithTheSquareOfTheParallelism() throws Exception {
        for (String name : List.of("taskmanager.memory.network.min", "taskmanager.memory.network.max")) {
            assertEquals("64m", ofProgram(1).get(name));
            assertEquals("64m", ofProgram(17).get(name));
            assertEquals("122m", ofProgram(25).get(name));
            assertEquals("781m", ofProgram(64).get(name));
        }
    }

    private Map<String, String> ofProgram(int parallelism) throws Exception {
        return values(FlinkConfiguration.write(
                new BatchSettings(
                        List.of("program.jar"),
                        folder.resolve("log"),
                        parallelism,
                        512,
                        Map.of(),
                        Map.of("s3.endpoint", "there")),
                folder));
    }

    private Map<String, String> written() throws Exception {
        JobSettings settings = new JobSettings(
                List.of("job.jar"),
                folder,
                3,
                Duration.ofSeconds(2),
                512,
                List.of(),
                JobSettings.lakeAt(URI.create("http://127.0.0.1:9")),
                JobMetrics.NONE);
        return values(FlinkConfiguration.write(settings));
    }

    private static Map<String, String> values(Path written) throws Exception {
        return Files.readAllLines(written.resolve("config.yaml")).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
