package dev.vigia.commands.accounting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vigia.replay.reading.Rejected;
import java.util.List;
import java.util.Map;

/**
 * The account of a run: what became of every row. A run leaves it as {@code summary.json} in the work folder.
 *
 * @param rowsRead records of the input
 * @param rowsRejected records of the input that are not valid CSV rows; they go to the rejects file
 * @param sent rows that the stream accepted
 * @param received records that the job read from the stream
 * @param raw rows in the raw table
 * @param processed transactions judged
 * @param quarantined records of the stream that are no transactions
 * @param duplicates transactions that were delivered before
 * @param late transactions judged after the watermark had passed them; they are in {@code processed}, too
 * @param lateByShard transactions that arrived after the watermark had passed them, repeats included, for each shard that had any
 * @param conflicts transactions that differ from an earlier one with the same account, time and id; they are in {@code
 *     processed}, too
 * @param labels what became of every label; {@code null} if the job reads none
 * @param alerts what the rules raised
 * @param alertDigest SHA-256 over the sorted alerts without clock fields
 * @param throughputPerSecond records per second, from the first one sent until all were judged and every file was visible
 * @param latencyMillis from the stream's acceptance of a record to its judgement
 * @param stopSeconds the part of that time from the request to stop the job until every file was visible
 * @param wallSeconds of the whole run, start and stop included
 * @param jobRestarts how often the job's JVM was started again
 * @param complete whether all of the input was sent
 * @param aside the records that are not judged, and why
 * @param problems counts that do not add up, a sentence each; empty if all do
 */
public record Summary(
        long rowsRead,
        long rowsRejected,
        long sent,
        long received,
        long raw,
        long processed,
        long quarantined,
        long duplicates,
        long late,
        Map<String, Long> lateByShard,
        long conflicts,
        Labels labels,
        Alerts alerts,
        String alertDigest,
        double throughputPerSecond,
        Latency latencyMillis,
        double stopSeconds,
        double wallSeconds,
        int jobRestarts,
        boolean complete,
        Aside aside,
        List<String> problems) {
    /**
     * The records that are not judged, and why.
     *
     * @param share rejected and quarantined rows as a share of all, 0 to 1
     * @param quarantine by reason, the most frequent first, with labels that were refused
     * @param rejected by reason, in the order of their first lines
     */
    public record Aside(double share, List<Reason> quarantine, List<Rejected> rejected) {}

    /**
     * Records in quarantine for one reason.
     *
     * @param reason the code
     * @param detail the fault of the example
     * @param example one of the records, without values that may identify a person
     */
    public record Reason(String reason, long rows, String detail, String example) {}

    /**
     * The numbers of alerts.
     *
     * @param opened by a rule or a typology
     * @param updated further revisions of opened alerts
     * @param suppressed hits that added nothing to an open alert
     * @param refused revisions that the topic or the table refused for their content, by reason. They are in quarantine and in
     *     the lake's alerts, and do not count as rows of the stream
     * @param byRule opened alerts by the rule or typology
     * @param bySeverity opened alerts by the severity that they were opened with
     */
    public record Alerts(
            long opened,
            long updated,
            long suppressed,
            List<Reason> refused,
            Map<String, Long> byRule,
            Map<String, Long> bySeverity) {}

    /**
     * The labels, by where each ended. A label that was received and is in no other count still waits for its transaction.
     *
     * @param sent labels that the stream of labels accepted
     * @param received records that the job read from that stream
     * @param matched labels that found their transaction
     * @param unmatched labels without a transaction; they are in quarantine
     * @param repeated labels of a transaction that already had the same verdict
     * @param quarantined records that are no labels
     */
    public record Labels(long sent, long received, long matched, long unmatched, long repeated, long quarantined) {}

    /** Quantiles in milliseconds. */
    public record Latency(long p50, long p99, long p999) {}

    @JsonIgnore
    public boolean addsUp() {
        return problems.isEmpty();
    }
}
