package dev.vigia.commands.accounting;

import dev.vigia.evaluation.lake.Lake;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.evaluation.lake.Quarantined;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The figures of a lake that a run left.
 *
 * @param raw rows of the raw table
 * @param quarantine the rows in quarantine by reason, those that are alerts included
 */
record LakeContent(long raw, Processed processed, Alerts alerts, List<Quarantined> quarantine) {
    /** An id belongs to one account, so that two accounts may use the same one. */
    private static final String IDENTITY = "account, event_time, transaction_id";
    /** All columns in which two transactions under one id may differ: which those are depends on the source. */
    private static final String CONTENT =
            "row(*columns(name -> name not in ('labels', 'score', 'nearness', 'severity', 'hits', 'inconclusive',"
                    + " 'margins', 'late', 'conflict', 'arrived_at', 'processed_at')))";

    private static final String OPENED = "status = 'OPEN'";

    /**
     * Figures of the processed table.
     *
     * @param identities distinct accounts, times and ids
     * @param contents distinct transactions in every respect
     * @param conflicts rows marked as conflicts
     * @param lastMillis when the last one was judged; 0 if there is none
     */
    record Processed(
            long rows, long identities, long contents, long conflicts, long lastMillis, Summary.Latency latency) {}

    /**
     * Figures of the table of alerts.
     *
     * @param revisions distinct revisions of alerts
     * @param opened the number of revisions that open an alert, {@code updated} of those that change one
     */
    record Alerts(
            long rows,
            long revisions,
            long opened,
            long updated,
            Map<String, Long> byRule,
            Map<String, Long> bySeverity,
            String digest) {}

    static LakeContent of(Path buckets) throws SQLException {
        try (Lake lake = Lake.open(buckets)) {
            return new LakeContent(lake.rows(LakeTable.RAW), processed(lake), alerts(lake), lake.quarantined());
        }
    }

    private static Processed processed(Lake lake) throws SQLException {
        return new Processed(
                lake.rows(LakeTable.PROCESSED),
                // In its own parentheses the list is one value, and a row counts although a column of it is null.
                processed("count(distinct (" + IDENTITY + "))", lake),
                processed("count(distinct " + CONTENT + ")", lake),
                processed("count(*) filter (conflict)", lake),
                processed("max(epoch_ms(processed_at))", lake),
                new Summary.Latency(latency(0.5, lake), latency(0.99, lake), latency(0.999, lake)));
    }

    private static long latency(double quantile, Lake lake) throws SQLException {
        return processed("round(quantile_cont(epoch_ms(processed_at) - epoch_ms(arrived_at), " + quantile + "))", lake);
    }

    private static long processed(String expression, Lake lake) throws SQLException {
        return lake.number(expression, LakeTable.PROCESSED);
    }

    private static Alerts alerts(Lake lake) throws SQLException {
        Map<String, Long> byStatus = lake.countsBy("status", "true", LakeTable.ALERTS);
        return new Alerts(
                lake.rows(LakeTable.ALERTS),
                lake.number("count(distinct alert_id || ':' || revision)", LakeTable.ALERTS),
                byStatus.getOrDefault("OPEN", 0L),
                byStatus.getOrDefault("UPDATED", 0L),
                lake.countsBy("coalesce(typology, rule)", OPENED, LakeTable.ALERTS),
                lake.countsBy("severity", OPENED, LakeTable.ALERTS),
                lake.alertDigest());
    }

    /** Returns the records of streams that are in quarantine, labels included. */
    List<Quarantined> records() {
        return quarantine.stream().filter(group -> !group.areAlerts()).toList();
    }

    /** Returns the alerts that the topic or the table refused. */
    List<Quarantined> refusedAlerts() {
        return quarantine.stream().filter(Quarantined::areAlerts).toList();
    }
}
