package dev.vigia.local.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void awaitReady_givesTheGroupOfTheAnnouncementAndTheLogKeepsAll() throws Exception {
        try (ChildProcess child = start("echo hello; echo listening on 4711; cat")) {
            assertEquals("4711", child.awaitReady(PATIENCE));
            assertTrue(child.alive());
        }
        assertEquals("hello\nlistening on 4711\n", Files.readString(folder.resolve("child.log")));
    }

    @Test
    void awaitReady_repeatsTheLastWordsOfAProcessThatEnded() {
        try (ChildProcess child = start("echo no such disk >&2; exit 3")) {
            ExplainedFailure failure = assertThrows(ExplainedFailure.class, () -> child.awaitReady(PATIENCE));
            assertTrue(
                    failure.getMessage()
                            .startsWith("Cannot start child: it ended with exit code 3, saying \"no such disk\". See "),
                    failure.getMessage());
        }
    }

    @Test
    void awaitReady_givesUpOnAProcessThatSaysNothing() {
        try (ChildProcess child = start("cat")) {
            ExplainedFailure failure =
                    assertThrows(ExplainedFailure.class, () -> child.awaitReady(Duration.ofMillis(50)));
            assertTrue(failure.getMessage().contains("not ready after"), failure.getMessage());
        }
    }

    @Test
    void log_onAFullDiskDoesNotHoldTheProcessUp() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "Only Linux has a device that is full.");
        try (ChildProcess child = start("seq 100000; echo listening on 4711; cat", full)) {
            assertEquals("4711", child.awaitReady(PATIENCE));
        }
    }

    @Test
    void fullDisk_isNamedThoughItIsNotTheLastWord() {
        try (ChildProcess child =
                start("echo Error: ENOSPC: no space left on device, write; echo; echo Node.js; exit 1")) {
            ExplainedFailure failure = assertThrows(ExplainedFailure.class, () -> child.awaitReady(PATIENCE));
            assertTrue(
                    failure.getMessage().contains("No space was left on the disk of " + folder), failure.getMessage());
        }
    }

    @Test
    void processThatWasKilled_saysSo() throws Exception {
        try (ChildProcess child = start("echo listening on 1; exec cat")) {
            child.awaitReady(PATIENCE);
            ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
            assertTrue(child.failure()
                    .get(10, TimeUnit.SECONDS)
                    .startsWith("child ended by itself with exit code 137 (killed, as by kill -9"));
        }
    }

    @Test
    void close_endsEvenAProcessThatDoesNotListen() {
        ChildProcess child = start("trap '' TERM; echo listening on 1; while :; do read -r line || :; done");
        child.awaitReady(PATIENCE);
        child.close();
        assertFalse(child.alive());
        assertFalse(child.failure().isDone());
    }

    private ChildProcess start(String script) {
        return start(script, folder.resolve("child.log"));
    }

    private static ChildProcess start(String script, Path log) {
        Pattern ready = Pattern.compile("^listening on (\\d+)$");
        List<String> command = List.of("/bin/sh", "-c", script);
        return ChildProcess.start(new Program("child", command, Map.of(), ready, log));
    }
}
