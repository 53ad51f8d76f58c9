package dev.vigia.evaluation.lake;

import dev.vigia.fraud.alerts.AlertDigest;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lake that a job has written, read by DuckDB. */
public final class Lake implements AutoCloseable {
    public static final String RAW = "vigia-raw";
    public static final String PROCESSED = "vigia-processed";
    public static final String CURATED = "vigia-curated";
    public static final String TRANSACTIONS = "bank_transactions";
    public static final String ALERTS = "alerts";
    static final String QUARANTINE = "quarantine";

    private final Path buckets;
    private final Connection connection;

    private Lake(Path buckets, Connection connection) {
        this.buckets = buckets;
        this.connection = connection;
    }

    /** @param buckets the folder that holds a folder for each bucket */
    public static Lake open(Path buckets) throws SQLException {
        return new Lake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Returns the number of rows of a table; 0 if it has no file yet. */
    public long rows(String bucket, String table) throws SQLException {
        return number("count(*)", bucket, table);
    }

    /** Returns a figure over a table's rows, as a whole number. */
    public long number(String expression, String bucket, String table) throws SQLException {
        if (table(bucket, table).isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select " + expression + " from " + table(bucket, table).sql())) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Returns the number of rows by the value of an expression, for rows with {@code condition}. */
    public Map<String, Long> countsBy(String expression, String condition, String bucket, String table)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        if (table(bucket, table).isEmpty()) {
            return counts;
        }
        String query = "select " + expression + ", count(*) from "
                + table(bucket, table).sql() + " where " + condition + " group by 1";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                counts.put(result.getString(1), result.getLong(2));
            }
        }
        return counts;
    }

    /**
     * Returns the quarantine by reason, the most frequent first. The example of a reason is its smallest record, by
     * its bytes.
     */
    public List<Quarantined> quarantined() throws SQLException {
        List<Quarantined> quarantined = new ArrayList<>();
        if (table(RAW, QUARANTINE).isEmpty()) {
            return quarantined;
        }
        String query = "select reason, count(*), arg_min(detail, bytes), min(bytes), arg_min(_sequence, bytes) from "
                + table(RAW, QUARANTINE).sql() + " group by 1 order by 2 desc, 1";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                quarantined.add(new Quarantined(
                        result.getString(1),
                        result.getLong(2),
                        result.getString(3),
                        result.getBytes(4),
                        result.getString(5)));
            }
        }
        return quarantined;
    }

    public String alertDigest() throws SQLException {
        List<String> alerts = new ArrayList<>();
        if (!table(CURATED, ALERTS).isEmpty()) {
            String query = "select alert from " + table(CURATED, ALERTS).sql();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    alerts.add(result.getString(1));
                }
            }
        }
        return AlertDigest.of(alerts);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private LakeTable table(String bucket, String table) {
        return LakeTable.of(buckets, bucket, table);
    }

    /**
     * The records in quarantine for one reason.
     *
     * @param detail the fault of the example
     * @param example bytes of one record
     * @param sequence number of the example in its shard; for an alert, its id and revision
     */
    public record Quarantined(String reason, long rows, String detail, byte[] example, String sequence) {
        private static final Set<String> OF_ALERTS =
                Set.of(ReasonCode.REFUSED_BY_TOPIC.name(), ReasonCode.REFUSED_BY_TABLE.name());

        /** Returns whether these are alerts that a service refused, and not records of a stream. */
        public boolean areAlerts() {
            return OF_ALERTS.contains(reason);
        }
    }
}
