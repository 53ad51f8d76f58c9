package dev.vigia.bench.music;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The weekly tops by DuckDB, which is the yardstick of the race and whose answer is the right one. */
final class DuckDbTops {
    private static final String SCRIPT = "tops.sql";

    private DuckDbTops() {}

    /** Takes the two CSV files and the folder for the tables. */
    public static void main(String[] arguments) throws IOException, SQLException {
        write(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    /** Writes {@code <table>.parquet} into the folder, for each of {@link Tops#TABLES}. */
    static void write(Path musicInfo, Path listening, Path out) throws IOException, SQLException {
        Files.createDirectories(out);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(script().replace("${music_info}", quoted(musicInfo))
                    .replace("${listening}", quoted(listening))
                    .replace("${out}", quoted(out)));
        }
    }

    private static String script() throws IOException {
        try (InputStream script = DuckDbTops.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
