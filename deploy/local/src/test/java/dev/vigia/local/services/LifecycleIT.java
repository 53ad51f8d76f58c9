package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.processes.StartLimit;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kinesis.KinesisClient;

@Timeout(180)
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
    void serviceThatIsKilled_isStartedAgainOnItsPortAndData() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        StartLimit patience = new StartLimit(StartLimit.USUAL_LIMIT, told::add);
        try (LocalServices services = LocalServices.start(work, LocalPorts.FREE, patience);
                KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
            Stream stream = new Stream(kinesis, "payments");
            stream.create();
            stream.put("before");
            kill(services, 0);
            assertTold("kinesis ended by itself with exit code 137", told);
            services.check();
            stream.put("after");
            assertEquals(List.of("before", "after"), stream.read());
        }
    }

    @Test
    void everyService_isStartedAgainWithWhatItHeld() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        StartLimit patience = new StartLimit(StartLimit.USUAL_LIMIT, told::add);
        try (LocalServices services = LocalServices.start(work, LocalPorts.FREE, patience);
                Holdings holdings = Holdings.in(services)) {
            for (int service = 0; service < 4; service++) {
                kill(services, service);
                assertTold("exit code 137", told);
            }
            holdings.assertAllThere();
        }
    }

    @Test
    void serviceThatEndsThreeTimesInAMinute_isGivenUpWithTheReason() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        StartLimit patience = new StartLimit(StartLimit.USUAL_LIMIT, told::add);
        try (LocalServices services = LocalServices.start(work, LocalPorts.FREE, patience)) {
            kill(services, 0);
            assertTold("kinesis ended by itself", told);
            kill(services, 0);
            assertTold("kinesis ended by itself", told);
            kill(services, 0);
            services.failure().get(30, TimeUnit.SECONDS);
            ExplainedFailure failure = assertThrows(ExplainedFailure.class, services::check);
            assertTrue(
                    failure.getMessage()
                            .startsWith("Cannot keep kinesis up: it ended 3 times within 60 s. At last, kinesis ended"),
                    failure.getMessage());
            assertTrue(failure.getMessage().contains("kinesis-2.log"), failure.getMessage());
        }
    }

    private static void kill(LocalServices services, int service) {
        ProcessHandle.of(services.processes().get(service)).orElseThrow().destroyForcibly();
    }

    private static void assertTold(String part, BlockingQueue<String> told) throws InterruptedException {
        String sentence = told.poll(60, TimeUnit.SECONDS);
        assertNotNull(sentence, "nothing was told");
        assertTrue(sentence.contains(part), sentence);
        assertTrue(sentence.endsWith(" It was started again on its port and its data, and the run goes on."), sentence);
    }

    @Test
    void kill_ofTheSupervisorLeavesNoOrphan() throws Exception {
        Process supervisor = superviseElsewhere();
        try (BufferedReader output = supervisor.inputReader()) {
            assertEquals(Supervisor.UP, output.readLine());
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
        return new ProcessBuilder(java, "-cp", classPath, Supervisor.class.getName(), work.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Starts the stand-ins and waits until it is killed. */
    static final class Supervisor {
        static final String UP = "up";

        public static void main(String[] arguments) throws InterruptedException {
            try (LocalServices services = LocalServices.start(Path.of(arguments[0]))) {
                System.out.println(UP);
                new CountDownLatch(1).await();
            }
        }
    }

    private static boolean alive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
