package dev.vigia.commands.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.fetch.FakeKaggle;
import dev.vigia.fetch.LocalFetch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process, which is told to stop in the middle. */
class KaggleProcessIT {
    private static final int BYTES = 1000;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void fetch_goesOnInTheNextProcessAfterOneWasStopped() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (FakeKaggle kaggle = new FakeKaggle(Map.of(LocalFetch.FILE, LocalFetch.text(1)))) {
            kaggle.nextAtStorage(kaggle.cutAfter(BYTES, () -> {}, () -> await(over)));
            Process first = start(kaggle);
            awaitPart(first);
            first.destroy();
            assertEquals(TERMINATED, exitCode(first));
            assertTrue(said().contains("Stopped at 0.0 of 0.0 MB; the same command goes on from there."), said());
            over.countDown();
            assertEquals(0, exitCode(start(kaggle)), this::said);
            assertEquals(List.of("whole", "bytes=" + BYTES + "-"), kaggle.ranges);
            assertEquals(
                    LocalFetch.text(1), Files.readString(folder.resolve("bank").resolve(LocalFetch.FILE)));
        }
    }

    private Process start(FakeKaggle kaggle) throws IOException {
        Path token = Files.writeString(folder.resolve("kaggle.json"), FakeKaggle.TOKEN);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Vigia.class.getName(),
                        "fetch",
                        "kaggle",
                        "bank",
                        "--endpoint=" + kaggle.endpoint(),
                        "--token=" + token,
                        "--out=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private void awaitPart(Process process) throws Exception {
        Path part = folder.resolve("bank").resolve(LocalFetch.PART);
        while (!Files.exists(part) || Files.size(part) < BYTES) {
            assertTrue(process.isAlive(), this::said);
            Thread.sleep(20);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
