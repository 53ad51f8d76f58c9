package dev.vigia.music.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what counts as the same item in the tops: ranks of another basis, artists, users. */
class IdentityIT {
    @TempDir
    private Path folder;

    private MusicFolder files;

    @BeforeEach
    void open() throws IOException {
        files = new MusicFolder(folder);
    }

    @Test
    void firstComparedWeek_isNotRankedAgainstAllTime() throws IOException, SQLException {
        files.write("first.csv", MusicFolder.HEADER + "T1,u1,5\nT2,u2,3\n");
        files.write("second.csv", MusicFolder.HEADER + "T1,u1,6\nT2,u2,9\n");
        files.write("third.csv", MusicFolder.HEADER + "T1,u1,9\nT2,u2,10\n");
        files.run("2026-W45", "first.csv");
        files.run("2026-W46", "second.csv", "--previous", "first.csv");
        files.run("2026-W47", "third.csv", "--previous", "second.csv");

        try (DuckDb duckDb = new DuckDb()) {
            for (String top : List.of("overall", "by_user", "artists_by_plays", "users")) {
                assertEquals(0, changes(duckDb, "2026-W46", top), top);
                assertEquals(2, changes(duckDb, "2026-W47", top), top);
            }
        }
        String second = Files.readString(files.week("2026-W46").resolve("summary.json"));
        assertTrue(
                second.contains("\"rankChangeMissing\" : \"2026-W45 has the tops of all time, and this is a week's\""),
                second);
        String third = Files.readString(files.week().resolve("summary.json"));
        assertTrue(third.contains("\"rankChangeSince\" : \"2026-W46\""), third);
    }

    @Test
    void artistCalledUnknown_isNotThatOfTracksWithoutDescription() throws IOException, SQLException {
        files.write("info.csv", "track_id,name,artist,genre\nT1,unknown,unknown,unknown\n");
        files.write("now.csv", MusicFolder.HEADER + "T1,u1,5\nT9,u2,3\n");
        files.run("2026-W47", "now.csv");

        try (DuckDb duckDb = new DuckDb()) {
            for (String top : List.of("artists_by_plays", "by_artist", "by_genre")) {
                String table = "read_parquet('" + files.week() + "/top=" + top + "/*.parquet')";
                String group = top.equals("by_genre") ? "genre" : "artist";
                assertEquals(5, duckDb.number("SELECT sum(plays) FROM " + table + " WHERE " + group + " = 'unknown'"));
                assertEquals(
                        3,
                        duckDb.number("SELECT sum(plays) FROM " + table + " WHERE " + group + " = '(not described)'"));
            }
        }
    }

    @Test
    void artistInTwoUnicodeForms_isOne() throws IOException, SQLException {
        files.write("info.csv", "track_id,name,artist,genre\nT1,a,Beyonc\u00e9,g\u00e9\nT2,b,Beyonce\u0301,ge\u0301\n");
        files.write("now.csv", MusicFolder.HEADER + "T1,u1,5\nT2,u1,3\n");
        files.run("2026-W47", "now.csv");

        try (DuckDb duckDb = new DuckDb()) {
            String artists = "read_parquet('" + files.week() + "/top=artists_by_plays/*.parquet')";
            assertEquals(8, duckDb.number("SELECT plays FROM " + artists + " WHERE artist = 'Beyonc\u00e9'"));
            assertEquals(1, duckDb.number("SELECT count(*) FROM " + artists));
            assertEquals(
                    1,
                    duckDb.number("SELECT count(DISTINCT genre) FROM read_parquet('" + files.week()
                            + "/top=by_genre/*.parquet')"));
        }
    }

    @Test
    void usersThatDifferInABadByte_areNotOne() throws IOException, SQLException {
        StringBuilder text = new StringBuilder(MusicFolder.HEADER + "T1,u\u00e9,3\nT1,u\u00e8,4\n");
        for (int row = 0; row < 40; row++) {
            text.append("T1,v").append(row).append(",1\n");
        }
        Files.write(files.file("now.csv"), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        files.run("2026-W47", "now.csv");

        try (DuckDb duckDb = new DuckDb()) {
            String users = "read_parquet('" + files.week() + "/top=users/*.parquet')";
            assertEquals(1, duckDb.number("SELECT max(plays) FROM " + users));
            assertEquals(
                    2,
                    duckDb.number("SELECT count(*) FROM read_parquet('" + files.week()
                            + "/rejects/*.parquet') WHERE reason = 'ID_NOT_UTF8'"));
        }
    }

    private long changes(DuckDb duckDb, String week, String top) throws SQLException {
        return duckDb.number("SELECT count(rank_change) FROM " + files.table(week, "top=" + top));
    }
}
