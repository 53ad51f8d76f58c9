package dev.vigia.evaluation.scorecard;

import dev.vigia.evaluation.lake.Lake;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a run left in the lake of alerts and of the transactions that it judged. */
public final class ScoredLake implements AutoCloseable {
    private final Path buckets;
    private final Connection connection;

    private ScoredLake(Path buckets, Connection connection) {
        this.buckets = buckets;
        this.connection = connection;
    }

    /** @param buckets the folder that has a folder for each bucket */
    public static ScoredLake open(Path buckets) throws SQLException, IOException {
        if (!hasFiles(processed(buckets))) {
            throw CommandFailed.badInput("No processed transactions in " + buckets
                    + ". Give --lake the folder that holds " + Lake.PROCESSED + ", for example runs/demo/s3.");
        }
        return new ScoredLake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** All revisions of all alerts; none if the run raised none. */
    private List<Raised> alerts() throws SQLException, IOException {
        List<Raised> alerts = new ArrayList<>();
        Path folder = buckets.resolve(Lake.CURATED).resolve(Lake.ALERTS);
        if (!hasFiles(folder)) {
            return alerts;
        }
        String query = "select coalesce(typology, rule), transaction_id, rules, revision from " + files(folder);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                alerts.add(new Raised(rows.getString(1), rows.getString(2), texts(rows.getArray(3)), rows.getInt(4)));
            }
        }
        return alerts;
    }

    /** All of what the run found. @param added ids of the transactions that are not the background */
    public Findings findings(Set<String> added) throws SQLException, IOException {
        Map<String, List<String>> hits = new HashMap<>();
        long background = 0;
        String query = "select transaction_id, hits from " + files(processed(buckets));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                if (added.contains(rows.getString(1))) {
                    hits.put(rows.getString(1), texts(rows.getArray(2)));
                } else {
                    background++;
                }
            }
        }
        return new Findings(alerts(), hits, background);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(String.class::cast)
                .toList();
    }

    private static Path processed(Path buckets) {
        return buckets.resolve(Lake.PROCESSED).resolve(Lake.TRANSACTIONS);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".parquet"));
        }
    }

    private static String files(Path folder) {
        String pattern = folder + "/*/*.parquet";
        return "read_parquet('" + pattern.replace("'", "''") + "', hive_partitioning = true)";
    }
}
