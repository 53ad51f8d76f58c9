package dev.vigia.evaluation.lake;

import dev.vigia.fraud.alerts.AlertDigest;
import dev.vigia.transactions.rows.ReasonCode;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the job left in the lake, read by somebody else's reader. */
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

    /** @param buckets the folder that has a folder for each bucket */
    public static Lake open(Path buckets) throws SQLException {
        return new Lake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Rows of a table; none if it has no file yet. */
    public long rows(String bucket, String table) throws SQLException, IOException {
        return number("count(*)", bucket, table);
    }

    /** A figure over a table's rows, as a whole number. */
    public long number(String expression, String bucket, String table) throws SQLException, IOException {
        if (isEmpty(bucket, table)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + expression + " from " + files(bucket, table))) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Rows by the value of an expression, of those for which {@code condition} holds. */
    public Map<String, Long> countsBy(String expression, String condition, String bucket, String table)
            throws SQLException, IOException {
        Map<String, Long> counts = new TreeMap<>();
        if (isEmpty(bucket, table)) {
            return counts;
        }
        String query = "select " + expression + ", count(*) from " + files(bucket, table) + " where " + condition
                + " group by 1";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                counts.put(result.getString(1), result.getLong(2));
            }
        }
        return counts;
    }

    /** What is in quarantine by its reason, the most frequent first; the example is the smallest of all, by its bytes. */
    public List<Quarantined> quarantined() throws SQLException, IOException {
        List<Quarantined> quarantined = new ArrayList<>();
        if (isEmpty(RAW, QUARANTINE)) {
            return quarantined;
        }
        String query = "select reason, count(*), arg_min(detail, bytes), min(bytes), arg_min(_sequence, bytes) from "
                + files(RAW, QUARANTINE) + " group by 1 order by 2 desc, 1";
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

    public String alertDigest() throws SQLException, IOException {
        List<String> alerts = new ArrayList<>();
        if (!isEmpty(CURATED, ALERTS)) {
            String query = "select alert from " + files(CURATED, ALERTS);
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

    private boolean isEmpty(String bucket, String table) throws IOException {
        Path folder = buckets.resolve(bucket).resolve(table);
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(file -> file.toString().endsWith(".parquet"));
        }
    }

    private String files(String bucket, String table) {
        String pattern = buckets.resolve(bucket).resolve(table) + "/*/*.parquet";
        return "read_parquet('" + pattern.replace("'", "''") + "', hive_partitioning = true)";
    }

    /**
     * Rows of quarantine with one reason.
     *
     * @param detail what was wrong with the example
     * @param example its bytes
     * @param sequence its number in its shard; of an alert its id and revision
     */
    public record Quarantined(String reason, long rows, String detail, byte[] example, String sequence) {
        private static final Set<String> OF_ALERTS =
                Set.of(ReasonCode.REFUSED_BY_TOPIC.name(), ReasonCode.REFUSED_BY_TABLE.name());

        /** Whether these are no records of a stream, but alerts that a service refused. */
        public boolean areAlerts() {
            return OF_ALERTS.contains(reason);
        }
    }
}
