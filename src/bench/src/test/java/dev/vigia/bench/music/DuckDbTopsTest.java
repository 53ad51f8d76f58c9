package dev.vigia.bench.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTopsTest {
    /** TR3 and TR4 have no genre, TR5 has no artist, and a name holds all that has to be quoted. */
    private static final String MUSIC_INFO = """
            track_id,name,artist,spotify_preview_url,spotify_id,tags,genre,year
            TR1,"One, ""1""
            and a half",Abba,u,s,"a, b",Rock,2001
            TR2,Two,Abba,u,s,,Rock,2002
            TR3,Three,Björk,u,s,,,2003
            TR4,Four,Cher,u,s,,,0
            TR5,Five,,u,s,,Pop,2005
            TR6,never heard,Abba,u,s,,Rock,2006
            """;

    /** Rows of the same user and track twice, sums of nothing and less, ties everywhere, and TR0, which nobody knows. */
    private static final String LISTENING = """
            track_id,user_id,playcount
            TR1,ann,2
            TR1,ann,3
            TR2,ann,5
            TR2,bob,1
            TR3,bob,4
            TR3,ann,0
            TR4,cid,4
            TR5,cid,1
            TR0,cid,6
            TR6,cid,0
            TR6,bob,2
            TR6,bob,-3
            TR5,dan,0
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheTops() throws Exception {
        write(MUSIC_INFO, LISTENING);
    }

    @Test
    void overall_tracksOfEqualPlaysComeByTheirId() throws SQLException {
        assertEquals(
                List.of(
                        "1|TR0|(not described)|(not described)|(not described)|6|1",
                        "2|TR2|Two|Abba|Rock|6|2",
                        "3|TR1|One, \"1\"\nand a half|Abba|Rock|5|1",
                        "4|TR3|Three|Björk|null|4|1",
                        "5|TR4|Four|Cher|null|4|1",
                        "6|TR5|Five|null|Pop|1|1"),
                rows("overall", "rank"));
    }

    @Test
    void byGenre_noGenreIsAGroup() throws SQLException {
        assertEquals(
                List.of(
                        "(not described)|1|TR0|(not described)|(not described)|6|1",
                        "Pop|1|TR5|Five|null|1|1",
                        "Rock|1|TR2|Two|Abba|6|2",
                        "Rock|2|TR1|One, \"1\"\nand a half|Abba|5|1",
                        "null|1|TR3|Three|Björk|4|1",
                        "null|2|TR4|Four|Cher|4|1"),
                rows("by_genre", "genre, rank"));
    }

    @Test
    void byArtist_noArtistIsAGroup() throws SQLException {
        assertEquals(
                List.of(
                        "(not described)|1|TR0|(not described)|(not described)|6|1",
                        "Abba|1|TR2|Two|Rock|6|2",
                        "Abba|2|TR1|One, \"1\"\nand a half|Rock|5|1",
                        "Björk|1|TR3|Three|null|4|1",
                        "Cher|1|TR4|Four|null|4|1",
                        "null|1|TR5|Five|Pop|1|1"),
                rows("by_artist", "artist, rank"));
    }

    @Test
    void byUser_rowsOfOneTrackAreSummedAndNothingIsLeftOut() throws SQLException {
        assertEquals(
                List.of(
                        "ann|1|TR1|One, \"1\"\nand a half|Abba|Rock|5",
                        "ann|2|TR2|Two|Abba|Rock|5",
                        "bob|1|TR3|Three|Björk|null|4",
                        "bob|2|TR2|Two|Abba|Rock|1",
                        "cid|1|TR0|(not described)|(not described)|(not described)|6",
                        "cid|2|TR4|Four|Cher|null|4",
                        "cid|3|TR5|Five|null|Pop|1"),
                rows("by_user", "user_id, rank"));
    }

    @Test
    void users_noArtistIsNotCounted() throws SQLException {
        assertEquals(List.of("1|cid|11|3|2", "2|ann|10|2|1", "3|bob|5|2|2"), rows("users", "rank"));
    }

    @Test
    void artists_equalOnesComeByTheirNameAndNoArtistIsLeftOut() throws SQLException {
        assertEquals(
                List.of("1|Abba|11|2|2", "2|(not described)|6|1|1", "3|Björk|4|1|1", "4|Cher|4|1|1"),
                rows("artists_by_plays", "rank"));
        assertEquals(
                List.of("1|Abba|11|2|2", "2|(not described)|6|1|1", "3|Björk|4|1|1", "4|Cher|4|1|1"),
                rows("artists_by_listeners", "rank"));
    }

    @Test
    void tops_endAfterTen() throws Exception {
        StringBuilder listening = new StringBuilder("track_id,user_id,playcount\n");
        IntStream.range(10, 25).forEach(number -> listening.append("TX" + number + ",eve," + number % 5 + "\n"));
        write(MUSIC_INFO, listening.toString());
        List<String> expected = List.of("14", "19", "24", "13", "18", "23", "12", "17", "22", "11");
        for (String table : List.of("overall", "by_genre", "by_artist", "by_user")) {
            assertEquals(expected, values(table, "track_id[3:]"), table);
        }
    }

    private void write(String musicInfo, String listening) throws Exception {
        DuckDbTops.write(
                Files.writeString(folder.resolve("Music Info.csv"), musicInfo),
                Files.writeString(folder.resolve("Ann's Listening.csv"), listening),
                folder.resolve("tops"));
    }

    private List<String> rows(String table, String order) throws SQLException {
        return query("select * from " + file(table) + " order by " + order);
    }

    private List<String> values(String table, String expression) throws SQLException {
        return query("select " + expression + " from " + file(table) + " order by rank");
    }

    private String file(String table) {
        return "'" + folder.resolve("tops").resolve(table + ".parquet") + "'";
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }
}
