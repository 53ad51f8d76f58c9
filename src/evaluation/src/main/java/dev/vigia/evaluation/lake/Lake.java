package dev.vigia.evaluation.lake;

import dev.vigia.fraud.alerts.AlertDigest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a lake on this machine with DuckDB, which shares no code with the job that wrote it. */
public final class Lake implements AutoCloseable {
    private final Path buckets;
    private final Connection connection;

    private Lake(Path buckets, Connection connection) {
        this.buckets = buckets;
        this.connection = connection;
    }

    /** @param buckets the folder that has a folder for each bucket */
    public static Lake open(Path buckets) throws SQLException {
        return new Lake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Returns the number of a table's rows; 0 if it has no file yet. */
    public long rows(LakeTable table) throws SQLException {
        return number("count(*)", table);
    }

    /** Returns a figure over a table's rows as a whole number; 0 if the table has no file yet. */
    public long number(String expression, LakeTable table) throws SQLException {
        List<Long> found = read("select " + expression, table, "", row -> row.getLong(1));
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** Returns the number of rows for each value of an expression, of the rows that fulfil {@code condition}. */
    public Map<String, Long> countsBy(String expression, String condition, LakeTable table) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        read(
                "select " + expression + ", count(*)",
                table,
                " where " + condition + " group by 1",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** Returns the rows in quarantine by reason, the most frequent first. The example is the smallest row by its bytes. */
    public List<Quarantined> quarantined() throws SQLException {
        return read(
                "select reason, count(*), arg_min(detail, bytes), min(bytes), arg_min(_sequence, bytes)",
                LakeTable.QUARANTINE,
                " group by 1 order by 2 desc, 1",
                row -> new Quarantined(
                        row.getString(1), row.getLong(2), row.getString(3), row.getBytes(4), row.getString(5)));
    }

    /** Returns the SHA-256 over the sorted alerts without their clock fields. */
    public String alertDigest() throws SQLException {
        return AlertDigest.of(read("select alert", LakeTable.ALERTS, "", row -> row.getString(1)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private <T> List<T> read(String select, LakeTable table, String more, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        if (table.isEmpty(buckets)) {
            return found;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select + " from " + table.in(buckets) + more)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    /** Reads one row of an answer. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
