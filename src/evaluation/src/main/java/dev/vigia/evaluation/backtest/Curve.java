package dev.vigia.evaluation.backtest;

import dev.vigia.evaluation.lake.LakeTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the transactions that a rule would have hit with other thresholds, from the margins that the job stored. It
 * counts hits of single transactions, not alerts.
 */
public final class Curve {
    private static final int MOST_STEPS = 20;

    private Curve() {}

    /**
     * Returns at most twenty steps, from the highest threshold that a transaction reached downwards.
     *
     * @param rule a rule that the job had in its book
     */
    public static List<Step> of(Path buckets, String rule, LocalDate from, LocalDate to) throws SQLException {
        // The window adds up from the highest margin: a threshold moved to a margin is reached by all above it.
        String query = "with seen as (select margins[?] as margin from "
                + LakeTable.PROCESSED.required(buckets).byNameIn(buckets)
                + " where date between '" + from + "' and '" + to + "'), steps as (select margin, count(*) n from seen"
                + " where margin is not null group by 1)"
                + " select margin, sum(n) over (order by margin desc) from steps order by margin desc";
        List<Step> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, rule);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    steps.add(new Step(result.getDouble(1), result.getLong(2)));
                }
            }
        }
        return thinned(steps);
    }

    /** Returns some of the steps at equal distances. */
    private static List<Step> thinned(List<Step> steps) {
        if (steps.size() <= MOST_STEPS) {
            return steps;
        }
        List<Step> some = new ArrayList<>();
        // The first and the last step always stay.
        double every = (steps.size() - 1) / (double) (MOST_STEPS - 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            some.add(steps.get((int) Math.round(step * every)));
        }
        return some;
    }

    /**
     * One threshold of the curve.
     *
     * @param shift against the threshold in force, in the rule's unit; a shift above zero makes the rule stricter
     * @param hits transactions at or above the threshold
     */
    public record Step(double shift, long hits) {}
}
