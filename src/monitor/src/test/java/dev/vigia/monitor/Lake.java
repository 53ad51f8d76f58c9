package dev.vigia.monitor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads Parquet files with an engine that is not ours. */
public final class Lake {
    private Lake() {}

    /**
     * Returns the rows of a query over {@code files}, each with a bar between its columns; no value is {@code null}.
     */
    public static List<String> rows(Path folder, String glob, String select) {
        String query = select.replace("files", "read_parquet('" + folder.resolve(glob) + "')");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            values.add(found.getString(column));
        }
        return String.join("|", values);
    }
}
