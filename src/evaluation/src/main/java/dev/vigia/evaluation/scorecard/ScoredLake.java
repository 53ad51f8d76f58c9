package dev.vigia.evaluation.scorecard;

import dev.vigia.evaluation.lake.LakeTable;
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

/** The alerts of a run and its judgements of added transactions, read from the lake. */
public final class ScoredLake implements AutoCloseable {
    private final Path buckets;
    private final Connection connection;

    private ScoredLake(Path buckets, Connection connection) {
        this.buckets = buckets;
        this.connection = connection;
    }

    /** @param buckets the folder that holds a folder for each bucket */
    public static ScoredLake open(Path buckets) throws SQLException {
        LakeTable.PROCESSED.required(buckets);
        return new ScoredLake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /** Returns all revisions of all alerts. */
    private List<Raised> alerts() throws SQLException {
        List<Raised> raised = new ArrayList<>();
        if (LakeTable.ALERTS.isEmpty(buckets)) {
            return raised;
        }
        String query =
                "select coalesce(typology, rule), transaction_id, rules, revision from " + LakeTable.ALERTS.in(buckets);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                raised.add(new Raised(rows.getString(1), rows.getString(2), texts(rows.getArray(3)), rows.getInt(4)));
            }
        }
        return raised;
    }

    /**
     * Returns the findings of the run.
     *
     * @param added ids of the added transactions; the others are the background
     */
    public Findings findings(Set<String> added) throws SQLException {
        Map<String, List<String>> hits = new HashMap<>();
        long background = 0;
        String query = "select transaction_id, hits from " + LakeTable.PROCESSED.in(buckets);
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
}
