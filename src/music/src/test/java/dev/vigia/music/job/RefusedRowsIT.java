package dev.vigia.music.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.settings.WeeklyFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with files of which too little can be read. */
class RefusedRowsIT {
    @TempDir
    private Path folder;

    private MusicFolder files;

    @BeforeEach
    void open() throws IOException {
        files = new MusicFolder(folder);
    }

    @Test
    void snapshotWhoseRowsAreAllRejected_isRefusedAndTheOldWeekStays() throws IOException {
        files.write("now.csv", MusicFolder.HEADER + "T1,u1,5\n");
        files.run("2026-W47", "now.csv");
        String before = Files.readString(files.week().resolve("summary.json"));
        files.write("floats.csv", MusicFolder.HEADER + "T1,u1,3.0\nT2,u1,2.0\n");

        WeeklyFailed failed = assertThrows(
                WeeklyFailed.class, () -> files.run("2026-W47", "floats.csv", "--reject-limit", "100"), "all rejected");

        assertEquals(2, failed.exitCode());
        assertEquals(
                "Cannot read --listening file:" + files.file("floats.csv") + ": rejected all of its 2 rows "
                        + "(2 COUNT_NOT_NUMERIC). The first is on line 2: playcount is \"3.0\", not a whole number.",
                failed.getMessage());
        assertEquals(before, Files.readString(files.week().resolve("summary.json")));
    }

    @Test
    void rejectedRows_areRefusedAboveTheLimitAlone() throws IOException {
        StringBuilder text = new StringBuilder(MusicFolder.HEADER);
        for (int row = 0; row < 18; row++) {
            text.append("T1,u").append(row).append(",1\n");
        }
        files.write("now.csv", text + "T1,u18,x\nT1,,1\n");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> files.run("2026-W47", "now.csv"));

        assertTrue(
                failed.getMessage()
                        .contains("rejected 2 of its 20 rows (1 NO_USER, 1 COUNT_NOT_NUMERIC), and --reject-limit "
                                + "is 5 %. The first is on line 20: playcount is \"x\", not a whole number."),
                failed.getMessage());
        files.run("2026-W47", "now.csv", "--reject-limit", "10");
        String summary = Files.readString(files.week().resolve("summary.json"));
        assertTrue(summary.contains("\"COUNT_NOT_NUMERIC\" : 1"), summary);
        assertTrue(summary.contains("\"firstRejected\" : \"line 20: playcount is"), summary);
    }

    @Test
    void tracksDescribedTwice_areNoLossAndNotLimited() throws IOException {
        files.write("info.csv", "track_id,name,artist,genre\nT1,a,A,g\nT1,a,A,h\nT1,a,A,i\n");
        files.write("now.csv", MusicFolder.HEADER + "T1,u1,5\n");
        files.run("2026-W47", "now.csv");

        assertTrue(Files.readString(files.week().resolve("summary.json")).contains("\"DUPLICATE_TRACK\" : 2"));
    }

    @Test
    void snapshotOfOtherTracks_isRefused() throws IOException {
        files.write("now.csv", MusicFolder.HEADER + "X1,u1,5\nX2,u1,5\n");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> files.run("2026-W47", "now.csv"));

        assertEquals(2, failed.exitCode());
        assertTrue(
                failed.getMessage().contains("none of its 2 rows is of a track in --music-info"), failed::getMessage);
    }

    @Test
    void copyOfTheSnapshotBefore_isRefused() throws IOException {
        files.write("now.csv", MusicFolder.HEADER + "T1,u1,5\n");
        files.write("copy.csv", MusicFolder.HEADER + "T1,u1,5\n");

        WeeklyFailed failed =
                assertThrows(WeeklyFailed.class, () -> files.run("2026-W47", "copy.csv", "--previous", "now.csv"));

        assertEquals(2, failed.exitCode());
        assertTrue(failed.getMessage().contains("Is --listening a copy of it?"), failed.getMessage());
    }
}
