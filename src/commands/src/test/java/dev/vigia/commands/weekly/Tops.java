package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A week's folder, as DuckDB sees it. */
record Tops(Path folder) {
    static Tops in(Path out, String week) {
        return new Tops(out.resolve("music_tops/week=" + week));
    }

    /** The names of all files, in their order. */
    List<String> files() throws IOException {
        return filesIn(folder);
    }

    /** The names of all files and folders below a folder, in their order; none if it is not there. */
    static List<String> entriesIn(Path folder) throws IOException {
        return Files.exists(folder) ? names(folder, Files.walk(folder)) : List.of("missing");
    }

    /** The rows of a query as text, columns with a bar between them; {@code TOP} in it is a table of this week. */
    List<String> rows(String table, String query) throws SQLException {
        return query(query.replace("TOP", "read_parquet('" + folder.resolve(table) + "/*.parquet')"));
    }

    /** Fails unless the other week has the same files with the same rows. */
    void assertSameRows(Tops other) throws IOException, SQLException {
        assertEquals(files(), other.files());
        List<String> tables =
                files().stream().filter(file -> file.endsWith(".parquet")).toList();
        assertTrue(tables.size() >= 8, tables::toString);
        for (String table : tables) {
            String rows = "from read_parquet('" + folder.resolve(table) + "')";
            String others = "from read_parquet('" + other.folder.resolve(table) + "')";
            assertEquals(List.of(), query(rows + " except all " + others), table);
            assertEquals(List.of(), query(others + " except all " + rows), table);
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        return names(folder, Files.walk(folder).filter(Files::isRegularFile));
    }

    private static List<String> names(Path folder, Stream<Path> paths) {
        try (paths) {
            return paths.map(folder::relativize).map(Path::toString).sorted().toList();
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(result.getString(column));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }
}
