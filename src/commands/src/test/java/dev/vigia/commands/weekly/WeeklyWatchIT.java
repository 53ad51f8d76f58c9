package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.terminal.LaunchedCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyWatchIT {
    @TempDir
    private Path folder;

    @Test
    void snapshotsThatLand_areMadeOnceAndARestartMakesNothingMore() throws Exception {
        Music music = Music.generated(folder.resolve("music"), folder.resolve("work"), 1);
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path out = folder.resolve("out");
        Files.copy(music.info(), drop.resolve("Music Info.csv"));
        land(music.listening(), drop.resolve("plays 2026-W46.csv"));
        try (LaunchedCommand watch = watch(drop, out)) {
            watch.await("the first week", () -> Files.exists(summary(out, Music.WEEK)));
            Files.writeString(drop.resolve("broken 2026-W45.csv"), "track_id,user_id,playcount\n");
            watch.awaitOutput("2026-W45 is not made .exit code 2.*");
            land(music.listeningLater(), drop.resolve("plays 2026-11-20.csv"));
            watch.await("the second week", () -> Files.exists(summary(out, Music.NEXT_WEEK)));
            land(music.listeningLater(), drop.resolve("plays 2026-11-21.csv"));
            watch.awaitOutput("plays 2026-11-21.csv is passed over: 2026-W47 has a snapshot already.*");
            watch.interrupt();
            assertEquals(0, watch.exitCode(), watch::output);
            assertEquals(1, lines(watch, "2026-W45 is not made"), watch::output);
            assertTrue(watch.output().contains("2026-W46.csv, of all time, for there is no earlier"), watch::output);
        }
        assertEquals(
                List.of("week"),
                Tops.in(out, Music.NEXT_WEEK).rows("", "select basis from '" + summary(out, Music.NEXT_WEEK) + "'"));
        List<String> made = Tops.entriesIn(out);
        Object written = Files.getLastModifiedTime(summary(out, Music.NEXT_WEEK));
        try (LaunchedCommand again = watch(drop, out)) {
            again.awaitOutput("2026-W45 is not made .exit code 2.*");
            again.interrupt();
            assertEquals(0, again.exitCode(), again::output);
            assertEquals(1, lines(again, ": from "), again::output);
        }
        assertEquals(made, Tops.entriesIn(out));
        assertEquals(written, Files.getLastModifiedTime(summary(out, Music.NEXT_WEEK)));
    }

    private LaunchedCommand watch(Path drop, Path out) throws Exception {
        String[] options = {"--watch", drop.toString(), "--out", out.toString(), "--interval", "PT0.2S", "--heap", "512"
        };
        return LaunchedCommand.start(folder, "weekly", options);
    }

    private static Path summary(Path out, String week) {
        return out.resolve("music_tops/week=" + week).resolve("summary.json");
    }

    private static long lines(LaunchedCommand command, String part) {
        return command.output().lines().filter(line -> line.contains(part)).count();
    }

    /** Moves a complete file into the folder, as a careful uploader does. */
    private static void land(Path from, Path to) throws Exception {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, part);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
