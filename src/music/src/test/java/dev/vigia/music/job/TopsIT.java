package dev.vigia.music.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every top with DuckDB's answer, row by row: 201,000 rows, of all time and of a week. */
class TopsIT {
    private static final List<String> TOPS =
            List.of("overall", "by_genre", "by_artist", "by_user", "users", "artists_by_plays", "artists_by_listeners");

    @TempDir
    private Path folder;

    private DuckDb duckDb;

    @BeforeEach
    void makeFiles() throws SQLException, IOException {
        duckDb = new DuckDb();
        duckDb.run("inputs.sql", "folder", folder.toString());
        Files.writeString(folder.resolve("none.csv"), "track_id,user_id,playcount\n");
    }

    @AfterEach
    void close() throws SQLException {
        duckDb.close();
    }

    @Test
    void topsOfAllTime_areThoseOfDuckDb() throws SQLException, IOException {
        run(1, "--listening", "now.csv", "--week", "2026-W47", "--top", "10", "--out", "one");
        run(2, "--listening", "now.csv", "--week", "2026-W47", "--top", "10", "--out", "two");

        oracle("now.csv", "none.csv", 10);
        for (String top : TOPS) {
            same(top, "one", "2026-W47");
            same(top, "two", "2026-W47");
        }
    }

    @Test
    void topsOfAWeek_areThoseOfDuckDbWithTheRanksThatWereGained() throws SQLException, IOException {
        for (int parallelism = 1; parallelism <= 2; parallelism++) {
            String out = "out" + parallelism;
            week(parallelism, "2026-W46", "before.csv", "older.csv", out);
            week(parallelism, "2026-W47", "now.csv", "before.csv", out);
        }

        oracle("now.csv", "before.csv", 5);
        for (String top : TOPS) {
            for (String out : List.of("out1", "out2")) {
                same(top, out, "2026-W47");
                changesAreRight(top, out);
            }
        }
        for (String out : List.of("out1", "out2")) {
            String shrunk = table(out, "2026-W47", "shrunk");
            assertTrue(duckDb.number("SELECT count(*) FROM shrunk") > 100);
            assertEquals(0, duckDb.differences("SELECT * FROM shrunk", "SELECT * FROM " + shrunk));
        }
    }

    @Test
    void filesThatAreCompressed_giveTheSame() throws SQLException, IOException {
        Gzip.compress(folder.resolve("now.csv"));
        Gzip.compress(folder.resolve("info.csv"));
        TestRun.at(2)
                .in(folder)
                .run("--music-info", "info.csv.gz", "--listening", "now.csv.gz", "--week", "2026-W47", "--out", "out");

        oracle("now.csv", "none.csv", 10);
        same("overall", "out", "2026-W47");
        same("by_user", "out", "2026-W47");
    }

    private void week(int parallelism, String week, String now, String before, String out) {
        run(parallelism, "--listening", now, "--previous", before, "--week", week, "--top", "5", "--out", out);
    }

    private void run(int parallelism, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "--music-info";
        all[1] = "info.csv";
        TestRun.at(parallelism).in(folder).run(all);
    }

    private void oracle(String now, String before, int top) throws SQLException, IOException {
        duckDb.forget();
        duckDb.run(
                "tops.sql",
                "info",
                folder.resolve("info.csv").toString(),
                "now",
                folder.resolve(now).toString(),
                "before",
                folder.resolve(before).toString(),
                "top",
                Integer.toString(top));
    }

    private void same(String top, String out, String week) throws SQLException {
        assertTrue(duckDb.number("SELECT count(*) FROM " + top) > 0);
        assertEquals(
                0,
                duckDb.differences(
                        "SELECT * FROM " + top,
                        "SELECT * EXCLUDE (rank_change) FROM " + table(out, week, "top=" + top)),
                top + " of " + out);
    }

    /** Checks changes of rank: none for an item that was not in the week before, otherwise the difference of both ranks. */
    private void changesAreRight(String top, String out) throws SQLException {
        String key = top.equals("overall")
                ? "track_id"
                : top.equals("users")
                        ? "user_id"
                        : top.startsWith("artists") ? "artist" : top.substring("by_".length()) + ", track_id";
        String columns = key.replace("user,", "user_id,");
        String on = List.of(columns.split(", ")).stream()
                .map(column -> "a." + column + " IS NOT DISTINCT FROM b." + column)
                .reduce((one, other) -> one + " AND " + other)
                .orElseThrow();
        String joined = " FROM " + table(out, "2026-W47", "top=" + top) + " a LEFT JOIN "
                + table(out, "2026-W46", "top=" + top) + " b ON " + on;
        assertEquals(
                0,
                duckDb.number("SELECT count(*)" + joined + " WHERE a.rank_change IS DISTINCT FROM b.rank - a.rank"),
                top + " of " + out);
        assertTrue(duckDb.number("SELECT count(*)" + joined + " WHERE a.rank_change IS NOT NULL") > 0, top);
    }

    private String table(String out, String week, String table) {
        return "read_parquet('" + folder.resolve(out) + "/music_tops/week=" + week + "/" + table
                + "/*.parquet', hive_partitioning = false)";
    }
}
