package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.commands.terminal.LaunchedCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a run leaves that is interrupted. */
class WeeklyInterruptionIT {
    /** Makes a disk of 64 kB of its first argument, runs the others, and shows what is on the disk then. */
    private static final String ON_A_SMALL_DISK =
            "disk=$1; shift; mount -t tmpfs -o size=64k none \"$disk\" || exit 99; \"$@\"; code=$?; "
                    + "echo \"left: $(ls -A \"$disk\")\"; exit $code";

    @TempDir
    private Path folder;

    private Path out;
    private Music music;

    @BeforeEach
    void generate() throws Exception {
        music = Music.generated(folder.resolve("music"), folder.resolve("work"), 1);
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void ctrlC_inTheMiddleLeavesNothing() throws Exception {
        Path tops = out.resolve("music_tops");
        try (LaunchedCommand weekly = LaunchedCommand.start(folder, "weekly", options())) {
            weekly.await("unfinished folder", () -> Files.exists(tops));
            weekly.interrupt();
            assertEquals(130, weekly.exitCode(), weekly::output);
            assertTrue(weekly.output().contains("Interrupted before the tops of"), weekly::output);
        }
        assertEquals(List.of(""), Tops.entriesIn(out));
    }

    @Test
    void ctrlC_afterTheTopsAreThereIsNoFailure() throws Exception {
        try (LaunchedCommand weekly = LaunchedCommand.start(folder, "weekly", options())) {
            weekly.awaitOutput("in .*week=" + Music.WEEK + ", after [0-9.]+ s");
            weekly.interrupt();
            assertEquals(0, weekly.exitCode(), weekly::output);
        }
    }

    @Test
    void fullDisk_isToldAndLeavesNothing() throws Exception {
        List<String> shell = List.of("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, "sh", out.toString());
        assumeTrue(canMount(), "A disk can only be made where a user may have namespaces of their own.");
        try (LaunchedCommand weekly = LaunchedCommand.startBy(shell, folder, "weekly", options())) {
            assertEquals(1, weekly.exitCode(), weekly::output);
            assertTrue(weekly.output().contains("No space left on device"), weekly::output);
            assertTrue(weekly.output().endsWith("left: \n"), weekly::output);
        }
    }

    private String[] options() {
        return music.first(out).toArray(String[]::new);
    }

    private static boolean canMount() throws Exception {
        return new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
                        .start()
                        .waitFor()
                == 0;
    }
}
