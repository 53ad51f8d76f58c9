package dev.vigia.bench.music;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares the rows that two contestants have written, in any order. */
final class Comparison implements AutoCloseable {
    private final Connection connection;

    private Comparison(Connection connection) {
        this.connection = connection;
    }

    static Comparison open() throws SQLException {
        return new Comparison(DriverManager.getConnection("jdbc:duckdb:"));
    }

    /**
     * Returns the number of rows that only one side has; empty if the rows are the same. Columns that only {@code
     * other} has are ignored.
     *
     * @param right the files of the right answer, as {@code read_parquet} takes them
     */
    Optional<String> difference(String right, String other) throws SQLException {
        String columns = columns(right);
        long missing = rows(columns, right, other);
        long wrong = rows(columns, other, right);
        return missing == 0 && wrong == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d rows are missing and %,d are wrong", missing, wrong));
    }

    private long rows(String columns, String present, String absent) throws SQLException {
        try (Statement statement = connection.createStatement();
                // EXCEPT ALL counts repeats: a row that one side has twice must be there twice on the other.
                ResultSet result = statement.executeQuery("select count(*) from (select " + columns + " from "
                        + read(present) + " except all select " + columns + " from " + read(absent) + ")")) {
            result.next();
            return result.getLong(1);
        }
    }

    private String columns(String files) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("describe from " + read(files))) {
            while (result.next()) {
                columns.add("\"" + result.getString("column_name") + "\"");
            }
        }
        return String.join(", ", columns);
    }

    private static String read(String files) {
        // With Hive's partitioning a folder named top=... would become a column.
        return "read_parquet('" + files.replace("'", "''") + "', hive_partitioning = false)";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
