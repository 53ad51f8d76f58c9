package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.terminal.LaunchedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed in the middle of a run are started again. Nothing that they do is lost or done twice, and the alerts
 * are those of the kernel by itself.
 */
class RecoveryIT {
    private static final int ROWS = 20_000;

    @TempDir
    private static Path folder;

    private static String input;

    @BeforeAll
    static void generate() throws Exception {
        input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 5).toString();
    }

    @Test
    void eachServiceKilledOnce_andTheJobAgainWhileItStartsAgain_leaveTheSameAlerts() throws Exception {
        try (LaunchedCommand demo = start("killed", "90000")) {
            demo.awaitOutput("judged [1-9].*");
            killAndAwait(demo, "kinesis.cjs", "kinesis");
            killAndAwait(demo, "ServeS3", "s3");
            killAndAwait(demo, "dynamodb.cjs", "dynamodb");
            killAndAwait(demo, "messaging.mjs", "sns and sqs");
            demo.kill("CliFrontend");
            demo.await("restart of the job", () -> Files.exists(demo.work().resolve("flink/job-1.log")));
            demo.kill("CliFrontend");
            demo.awaitOutput("The job was started again from its newest checkpoint and runs; that was restart 2 of 5");
            assertEquals(0, demo.exitCode(), demo::output);
            assertTrue(demo.output().contains("The job's JVM ended with exit code 137 (killed"), demo::output);
            assertEquals(2, assertNothingLost(demo).jobRestarts());
        }
    }

    @Test
    void service_thatIsKilledThreeTimesEndsTheRunWithOneLineThatNamesIt() throws Exception {
        try (LaunchedCommand demo = start("thrice", "100000")) {
            demo.awaitOutput("judged [1-9].*");
            for (int time = 0; time < 2; time++) {
                ProcessHandle killed = demo.kill("kinesis.cjs");
                demo.await("restart of kinesis", () -> !killed.isAlive() && demo.runs("kinesis.cjs"));
            }
            demo.kill("kinesis.cjs");
            assertEquals(1, demo.exitCode(), demo::output);
            String last = demo.output().lines().reduce("", (earlier, later) -> later);
            assertTrue(last.startsWith("Cannot keep kinesis up: it ended 3 times within 60 s."), demo::output);
        }
    }

    /** @param speedup slow enough that all of it happens before everything is sent */
    private static LaunchedCommand start(String name, String speedup) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        return LaunchedCommand.start(own, "demo", "--input", input, "--speedup", speedup, "--exit");
    }

    private static void killAndAwait(LaunchedCommand demo, String process, String service) throws Exception {
        demo.kill(process);
        demo.awaitOutput(
                service + " ended by itself with exit code 137.* It was started again on its port and its data");
    }

    private static Summary assertNothingLost(LaunchedCommand demo) throws IOException {
        Summary summary =
                new ObjectMapper().readValue(demo.work().resolve("summary.json").toFile(), Summary.class);
        assertEquals(List.of(), summary.problems());
        assertEquals(ROWS, summary.processed());
        assertEquals(0, summary.late(), demo::output);
        assertTrue(summary.alerts().opened() > 10, summary::toString);
        Backtested.assertSameAlerts(summary, demo.work());
        return summary;
    }
}
