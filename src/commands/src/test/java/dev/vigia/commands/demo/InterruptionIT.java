package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.commands.accounting.Summary;
import dev.vigia.commands.terminal.LaunchedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests runs that are interrupted. */
class InterruptionIT {
    private static final int ROWS = 20_000;
    /** The system's codes; which of them depends on what signal {@link LaunchedCommand#interrupt} can send. */
    private static final int ENDED_BY_INTERRUPT = 130;

    private static final int ENDED_BY_TERMINATION = 143;

    @TempDir
    private Path folder;

    @Test
    void ctrlC_inTheMiddleAccountsForWhatWasSent() throws Exception {
        try (LaunchedCommand demo =
                LaunchedCommand.start(folder, "demo", "--input", input(ROWS), "--speedup", "100000", "--exit")) {
            demo.awaitOutput("judged [1-9].*");
            demo.interrupt();
            assertEquals(130, demo.exitCode(), demo::output);
            assertTrue(demo.output().contains("Stopping: what was sent is judged"), demo::output);
            Summary summary = summary(demo);
            assertFalse(summary.complete());
            assertEquals(List.of(), summary.problems());
            assertTrue(summary.sent() > 0 && summary.sent() < ROWS, summary::toString);
            assertEquals(summary.sent(), summary.received());
            assertEquals(summary.sent(), summary.processed());
            assertTrue(demo.output().contains("alert digest"), demo::output);
        }
    }

    @Test
    void ctrlC_beforeTheJobRunsEndsAllAtOnce() throws Exception {
        try (LaunchedCommand demo = LaunchedCommand.start(folder, "demo", "--input", input(2_000), "--exit")) {
            demo.await("the job's JVM", () -> Files.exists(demo.work().resolve("flink/job.log")));
            demo.interrupt();
            int exitCode = demo.exitCode();
            assertTrue(List.of(ENDED_BY_INTERRUPT, ENDED_BY_TERMINATION).contains(exitCode), demo::output);
            assertFalse(Files.exists(demo.work().resolve("summary.json")), demo::output);
            assertFalse(demo.output().contains("Cannot"), demo::output);
        }
    }

    @Test
    void ctrlC_whenAllIsJudgedIsTheUsualEndAlsoAfterTheJobDied() throws Exception {
        try (LaunchedCommand demo = LaunchedCommand.start(folder, "demo", "--input", input(2_000))) {
            demo.awaitOutput("Everything sent has been judged.*");
            assertTrue(demo.output().contains("export AWS_ENDPOINT_URL_SNS="), demo::output);
            assertTrue(
                    demo.output().indexOf("export AWS_ENDPOINT_URL_SNS=")
                            < demo.output().indexOf("Everything sent"),
                    demo::output);
            demo.kill("CliFrontend");
            demo.await("restart of the job", () -> Files.exists(demo.work().resolve("flink/job-1.log")));
            demo.interrupt();
            assertEquals(0, demo.exitCode(), demo::output);
            Summary summary = summary(demo);
            assertTrue(summary.complete());
            assertEquals(List.of(), summary.problems());
            assertEquals(1, summary.jobRestarts());
            assertEquals(2_000, summary.processed());
            assertEquals(0, summary.duplicates());
        }
    }

    private static Summary summary(LaunchedCommand demo) throws IOException {
        return new ObjectMapper().readValue(demo.work().resolve("summary.json").toFile(), Summary.class);
    }

    private String input(int rows) throws Exception {
        return DemoRun.bankFile(folder.resolve("bank.csv"), rows, 5).toString();
    }
}
