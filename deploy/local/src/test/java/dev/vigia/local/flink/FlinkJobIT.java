package dev.vigia.local.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.processes.StartLimit;
import dev.vigia.local.services.Installation;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkJobIT {
    @TempDir
    private Path folder;

    @Test
    void figuresOfAJobThatEnded_startNothing() throws Exception {
        try (FlinkJob job = FlinkJob.start(badSettings())) {
            assertThrows(ExplainedFailure.class, job::awaitRunning);
            long ended = job.pid();
            assertEquals(Map.of(), job.figures());
            assertEquals(ended, job.pid());
            assertEquals(0, job.restarts());
            ExplainedFailure failure = assertThrows(ExplainedFailure.class, job::keepRunning);
            assertTrue(job.restarts() > 0);
            assertTrue(failure.getMessage().contains("Setting source.stream is missing."), failure::getMessage);
        }
    }

    @Test
    void badSettings_areToldInOneLineAndLeaveNoProcess() throws Exception {
        try (FlinkJob job = FlinkJob.start(badSettings())) {
            ExplainedFailure failure = assertThrows(ExplainedFailure.class, job::awaitRunning);
            String message = failure.getMessage();
            assertEquals(1, message.lines().count(), message);
            assertTrue(
                    message.startsWith("Cannot start the job (exit code 1): Setting source.stream is missing."),
                    message);
            assertTrue(message.contains(" more. See " + folder.resolve("job.log")), message);
            assertFalse(ProcessHandle.of(job.pid()).map(ProcessHandle::isAlive).orElse(false));
        }
    }

    @Test
    void jobThatDiesWhileItIsStopped_isStartedAgainAndStoppedThen() throws Exception {
        List<String> program = List.of(
                FakeJob.jar(folder.resolve("fake.jar")).toString(), folder.toString(), "killed", "fails", "stops");
        List<String> told = new ArrayList<>();
        try (FlinkJob job = FlinkJob.start(settings(program), new StartLimit(StartLimit.USUAL_LIMIT, told::add))) {
            job.awaitRunning();
            assertFalse(job.stop());
            told.clear();
            job.keepRunning();
            assertEquals(
                    "The job's JVM ended with exit code 137 (killed, as by kill -9, or by the system for want of"
                            + " memory). It is started again.",
                    told.get(0));
            assertFalse(job.stop());
            job.keepRunning();
            assertTrue(job.stop());
            job.awaitEnd();
            assertEquals(2, job.restarts());
        }
    }

    private JobSettings badSettings() throws IOException {
        Path properties = Files.writeString(
                folder.resolve("properties.json"),
                "[{\"PropertyGroupId\":\"monitor\",\"PropertyMap\":{\"disorder\":\"90\"}}]");
        return settings(JobSettings.application(Installation.find().monitor(), properties));
    }

    private JobSettings settings(List<String> program) {
        return new JobSettings(
                program,
                folder,
                1,
                Duration.ofSeconds(10),
                256,
                List.of(),
                JobSettings.lakeAt(URI.create("http://127.0.0.1:9")),
                JobMetrics.NONE);
    }
}
