package dev.vigia.music.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Queries in DuckDB, whose answers are compared with the program's tops. */
final class DuckDb implements AutoCloseable {
    private Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Drops all tables. */
    void forget() throws SQLException {
        connection.close();
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Runs a script of the tests in which names stand for values. */
    void run(String script, String... namesAndValues) throws SQLException, IOException {
        String text;
        try (InputStream in = DuckDb.class.getResourceAsStream(script)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int index = 0; index < namesAndValues.length; index += 2) {
            text = text.replace("${" + namesAndValues[index] + "}", namesAndValues[index + 1]);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Rows of one that the other does not have as often, both ways. */
    long differences(String one, String other) throws SQLException {
        return number("SELECT (SELECT count(*) FROM ((" + one + ") EXCEPT ALL (" + other
                + "))) + (SELECT count(*) FROM ((" + other + ") EXCEPT ALL (" + one + ")))");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
