package dev.vigia.music.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.settings.WeeklyFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of runs over files that are not as they should be, and of what such a run leaves behind. */
class RunIT {
    private static final String HEADER = "track_id,user_id,playcount\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTracks() throws IOException {
        write("info.csv", "track_id,name,artist,genre\nT1,a,A,g\nT2,b,B,\n,c,C,g\n");
    }

    @Test
    void rowsThatAreNone_areWrittenDownWithFileAndLine() throws IOException, SQLException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 2; row < 60_002; row++) {
            text.append(row % 1_000 == 0 ? "T1,u,-1\n" : "T1,user " + row + ",1\n");
        }
        write("now.csv", text.toString());
        run("now.csv");

        try (DuckDb duckDb = new DuckDb()) {
            String rejects = "read_parquet('" + week() + "/rejects/*.parquet')";
            assertEquals(61, duckDb.number("SELECT count(*) FROM " + rejects));
            assertEquals(
                    1,
                    duckDb.number("SELECT count(*) FROM " + rejects
                            + " WHERE file LIKE '%/info.csv' AND line = 4 AND reason = 'NO_TRACK'"));
            assertEquals(
                    60,
                    duckDb.number("SELECT count(DISTINCT line) FROM " + rejects
                            + " WHERE file LIKE '%/now.csv' AND line % 1000 = 0 AND reason = 'COUNT_NEGATIVE'"));
        }
        String summary = Files.readString(week().resolve("summary.json"));
        assertTrue(summary.contains("\"rowsRead\" : 60000,"), summary);
        assertTrue(summary.contains("\"rejected\" : 60,"), summary);
        assertTrue(summary.contains("\"joined\" : 59940,"), summary);
        assertTrue(summary.contains("\"basis\" : \"all time\""), summary);
        assertTrue(summary.contains("\"bytes\" : " + text.length() + ","), summary);
        Instant modified = Instant.ofEpochMilli(
                Files.getLastModifiedTime(folder.resolve("now.csv")).toMillis());
        assertTrue(summary.contains("\"modified\" : \"" + modified + "\","), summary);
    }

    @Test
    void quotedLineBreakAtTheBorderOfSplits_isReadAsAWhole() throws IOException, SQLException {
        StringBuilder text = new StringBuilder("track_id,user_id,note,playcount\nT2,u,\"");
        while (text.length() < 600_000) {
            text.append("T1,x,y,1000\n");
        }
        write("now.csv", text + "\",7\nT1,u,z,2\n");
        run("now.csv");

        try (DuckDb duckDb = new DuckDb()) {
            String overall = "read_parquet('" + week() + "/top=overall/*.parquet')";
            assertEquals(7, duckDb.number("SELECT plays FROM " + overall + " WHERE rank = 1"));
            assertEquals(9, duckDb.number("SELECT sum(plays) FROM " + overall));
        }
    }

    @Test
    void compressedFileThatIsCutOff_leavesWhatWasThere() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 100_000; row++) {
            text.append("T1,").append(row * 31L % 1_000_003).append(",1\n");
        }
        write("now.csv", text.toString());
        run("now.csv");
        byte[] before = Files.readAllBytes(week().resolve("summary.json"));
        Path compressed = Gzip.compress(folder.resolve("now.csv"));
        byte[] whole = Files.readAllBytes(compressed);
        Files.write(compressed, Arrays.copyOf(whole, whole.length - 100));

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> run("now.csv.gz"));

        assertEquals(2, failed.exitCode());
        assertTrue(failed.getMessage().contains("--listening"), failed.getMessage());
        assertTrue(failed.getMessage().contains("it ends in the middle"), failed.getMessage());
        assertEquals(List.of("week=2026-W47"), weeks());
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(week().resolve("summary.json")));
    }

    @Test
    void snapshotOfOtherData_isRefused() throws IOException {
        write("now.csv", HEADER + "T1,u1,5\nT2,u2,3\n");
        write("other.csv", HEADER + "T1,v1,5\nT2,v2,3\n");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> run("now.csv", "--previous", "other.csv"));

        assertEquals(2, failed.exitCode());
        assertTrue(failed.getMessage().contains("of its 2 counts 2 are lower now or gone"), failed.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void snapshotsTheWrongWayRound_areRefused() throws IOException {
        write("now.csv", HEADER + "T1,u1,5\nT2,u2,3\nT1,u3,1\n");
        write("later.csv", HEADER + "T1,u1,6\nT2,u2,3\nT1,u3,1\n");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> run("now.csv", "--previous", "later.csv"));

        assertTrue(failed.getMessage().contains("Is it the later one of the two"), failed.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void snapshot_isNotComparedWithItself() throws IOException {
        write("now.csv", HEADER + "T1,u1,5\n");

        WeeklyFailed failed = assertThrows(
                WeeklyFailed.class, () -> run("now.csv", "--previous", "../" + folder.getFileName() + "/now.csv"));

        assertEquals(2, failed.exitCode());
        assertTrue(failed.getMessage().contains("with itself: --previous names the same file"), failed.getMessage());
        assertEquals(1, failed.getMessage().lines().count());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void subtasksWithoutRows_areNoMatter() throws IOException, SQLException {
        write("now.csv", HEADER + "T2,u1,5\nT1,u2,3\nT9,u2,3\n");
        TestRun.at(5)
                .in(folder)
                .run(
                        "--music-info",
                        "info.csv",
                        "--listening",
                        "now.csv",
                        "--week",
                        "2026-W47",
                        "--out",
                        "out",
                        "--reject-limit",
                        "50");

        try (DuckDb duckDb = new DuckDb()) {
            String users = "read_parquet('" + week() + "/top=by_user/*.parquet')";
            assertEquals(3, duckDb.number("SELECT count(*) FROM " + users));
            assertEquals(1, duckDb.number("SELECT rank FROM " + users + " WHERE user_id = 'u2' AND track_id = 'T1'"));
            assertEquals(
                    2,
                    duckDb.number("SELECT rank FROM " + users
                            + " WHERE name = '(not described)' AND genre = '(not described)'"));
            assertEquals(1, duckDb.number("SELECT count(*) FROM " + users + " WHERE genre IS NULL"));
        }
    }

    @Test
    void outThatCannotBeWritten_isToldWithTheReason() throws IOException {
        write("now.csv", HEADER + "T1,u1,5\n");
        Files.writeString(folder.resolve("out"), "a file");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> run("now.csv"));

        assertEquals(1, failed.exitCode());
        assertTrue(failed.getMessage().startsWith("Cannot write to "), failed.getMessage());
    }

    private void run(String listening, String... more) {
        String[] options = {
            "--music-info",
            "info.csv",
            "--listening",
            listening,
            "--week",
            "2026-W47",
            "--out",
            "out",
            "--reject-limit",
            "50"
        };
        TestRun.at(2)
                .in(folder)
                .run(Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new));
    }

    private Path week() {
        return folder.resolve("out/music_tops/week=2026-W47");
    }

    private List<String> weeks() throws IOException {
        try (Stream<Path> weeks = Files.list(folder.resolve("out/music_tops"))) {
            return weeks.map(week -> week.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
