package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.CommandFailed;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kinesis.KinesisClient;

@Timeout(60)
class LifecycleIT {
    @TempDir
    private Path work;

    @Test
    void restart_keepsWhatTheStreamHolds() {
        try (LocalServices services = LocalServices.start(work);
                KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
            Stream stream = new Stream(kinesis, "payments");
            stream.create();
            stream.put("before");
        }
        try (LocalServices services = LocalServices.start(work);
                KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
            Stream stream = new Stream(kinesis, "payments");
            stream.put("after");
            assertEquals(List.of("before", "after"), stream.read());
        }
    }

    @Test
    void close_leavesNoProcessAndReportsNoFailure() {
        LocalServices services = LocalServices.start(work);
        List<Long> processes = services.processes();
        services.close();
        services.close();
        assertEquals(4, processes.size());
        assertTrue(processes.stream().noneMatch(LifecycleIT::alive));
        assertFalse(services.failure().isDone());
    }

    @Test
    void check_namesTheServiceThatEndedByItself() throws Exception {
        try (LocalServices services = LocalServices.start(work)) {
            services.check();
            ProcessHandle.of(services.processes().get(0)).orElseThrow().destroyForcibly();
            services.failure().get(10, TimeUnit.SECONDS);
            CommandFailed failure = assertThrows(CommandFailed.class, services::check);
            assertTrue(failure.getMessage().startsWith("kinesis ended by itself"), failure.getMessage());
            assertTrue(failure.getMessage().contains("kinesis.log"), failure.getMessage());
        }
    }

    @Test
    void kill_ofTheSupervisorLeavesNoOrphan() throws Exception {
        Process supervisor = superviseElsewhere();
        try (BufferedReader output = supervisor.inputReader()) {
            for (String line = output.readLine(); !line.contains("sqs list-queues"); line = output.readLine()) {
                assertTrue(supervisor.isAlive(), line);
            }
            List<ProcessHandle> services = supervisor.children().toList();
            assertEquals(4, services.size());
            supervisor.destroyForcibly();
            for (ProcessHandle service : services) {
                service.onExit().get(10, TimeUnit.SECONDS);
            }
        } finally {
            supervisor.destroyForcibly();
        }
    }

    private Process superviseElsewhere() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classPath, "dev.vigia.local.Vigia", "local", "--work", work.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean alive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
