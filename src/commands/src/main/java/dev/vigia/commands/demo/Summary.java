package dev.vigia.commands.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vigia.replay.Percent;
import dev.vigia.replay.reading.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account of a run: what became of every row. Left as {@code summary.json} in the work folder.
 *
 * @param rowsRead records of the input
 * @param rowsRejected those of them that were no rows, and went to the rejects file
 * @param sent rows that the stream took
 * @param received records that the job took off the stream
 * @param raw rows in the raw table
 * @param processed transactions judged
 * @param quarantined records of the stream of transactions that were none
 * @param duplicates transactions delivered before
 * @param late transactions judged after the watermark had passed them; processed, too
 * @param lateByShard transactions that came after event time had passed them, repeats included, by the shard that they lay in;
 *     without the shards that had none
 * @param conflicts transactions that differ from one judged before under the same account, time and id; processed, too
 * @param labels what became of every label; {@code null} if the job heard of none
 * @param alerts what the rules raised
 * @param alertDigest SHA-256 over the sorted alerts without clock fields
 * @param throughputPerSecond records from the first one sent until everything was judged and every file was visible
 * @param latencyMillis from the stream's taking a record to its judgement
 * @param stopSeconds of it, from asking the job to stop until every file was visible
 * @param wallSeconds of the whole run, start and stop included
 * @param jobRestarts how often the job's JVM was started again
 * @param complete whether all of the input was sent
 * @param aside what is not judged, and why
 * @param problems what does not add up; empty if all does
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
    private static final int SHOWN = 5;

    /**
     * What is not judged, and why.
     *
     * @param share of all rows: the rejected ones and those in quarantine together, 0 to 1
     * @param quarantine by reason, the most frequent first; labels that were refused among them
     * @param rejected by reason, in the order of their first lines
     */
    public record Aside(double share, List<Reason> quarantine, List<Rejected> rejected) {}

    /**
     * Records in quarantine for one reason.
     *
     * @param reason the code
     * @param detail what was wrong with the example
     * @param example one of them; of what tells who paid, the shape only
     */
    public record Reason(String reason, long rows, String detail, String example) {}

    /**
     * How many alerts.
     *
     * @param opened by a rule or a typology
     * @param updated further revisions of these
     * @param suppressed hits that had nothing to add to an open alert
     * @param refused revisions that the topic or the table refused for their content, by reason: they are in quarantine and in
     *     the lake's alerts, and no rows of the stream
     * @param byRule those opened, by the rule or typology that alerts
     * @param bySeverity those opened, by the severity that they were opened with
     */
    public record Alerts(
            long opened,
            long updated,
            long suppressed,
            List<Reason> refused,
            Map<String, Long> byRule,
            Map<String, Long> bySeverity) {}

    /**
     * What became of the labels. What is received and in none of the other places waits for its transaction.
     *
     * @param sent that the stream of labels took
     * @param received records that the job took off it
     * @param matched with a transaction
     * @param unmatched with none, and so in quarantine
     * @param repeated of a transaction that had a label of the same verdict
     * @param quarantined records that were no label
     */
    public record Labels(long sent, long received, long matched, long unmatched, long repeated, long quarantined) {}

    /** Quantiles in milliseconds. */
    public record Latency(long p50, long p99, long p999) {}

    @JsonIgnore
    public boolean addsUp() {
        return problems.isEmpty();
    }

    /** What to tell the user if more than {@code limit} of the rows, 0 to 1, are not judged; empty if not. */
    Optional<String> tooMuchAside(double limit) {
        if (aside.share <= limit) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%.1f %% of the rows cannot be judged (%,d in quarantine, %,d rejected), and the limit is %s. The first"
                        + " reason: %s. Mend the file, give the mapping that fits it with --mapping, or allow more with"
                        + " --quarantine-limit.",
                100 * aside.share,
                quarantined,
                rowsRejected,
                Percent.text(limit),
                firstReason()));
    }

    /** What to tell the user if subscribers do not have an alert; empty if they have all. */
    Optional<String> refusals() {
        return alerts.refused.stream()
                .findFirst()
                .map(first -> String.format(
                        Locale.ROOT,
                        "%,d alerts were refused for their content, and who reads the topic or the table does not have them."
                                + " The first reason: %s, %s. They are in quarantine and in the lake's table of alerts.",
                        refusedAlerts(),
                        first.reason,
                        first.detail));
    }

    private long refusedAlerts() {
        return alerts.refused.stream().mapToLong(Reason::rows).sum();
    }

    /** Of the larger part. Labels that were refused are in quarantine, too, and no rows. */
    private String firstReason() {
        Stream<String> reasons = quarantined < rowsRejected
                ? aside.rejected.stream().map(Rejected::reason)
                : aside.quarantine.stream()
                        .filter(reason -> !reason.reason.endsWith("_LABEL"))
                        .map(reason -> reason.reason + ", " + reason.detail);
        return reasons.findFirst().orElse("not told");
    }

    private static List<String> reasons(List<Reason> all) {
        List<String> lines = new ArrayList<>();
        for (Reason reason : some(all)) {
            lines.add(String.format(Locale.ROOT, "    %-16s %,8d   %s", reason.reason, reason.rows, reason.detail));
            lines.add("      for example " + reason.example);
        }
        if (all.size() > SHOWN) {
            lines.add("    and " + (all.size() - SHOWN) + " more reasons: see summary.json");
        }
        return lines;
    }

    private List<String> rejections() {
        List<String> lines = new ArrayList<>();
        for (Rejected reason : some(aside.rejected)) {
            lines.add(String.format(
                    Locale.ROOT, "    %,8d %s, first at line %,d", reason.rows(), reason.reason(), reason.firstLine()));
        }
        if (aside.rejected.size() > SHOWN) {
            lines.add("    and " + (aside.rejected.size() - SHOWN) + " more reasons: see summary.json");
        }
        return lines;
    }

    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    /** A line of words for each thing that is counted. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "rows read        %,12d", rowsRead));
        lines.add(String.format(Locale.ROOT, "  rejected       %,12d   no rows: see the rejects file", rowsRejected));
        lines.addAll(rejections());
        lines.add(String.format(Locale.ROOT, "sent             %,12d", sent));
        lines.add(String.format(
                Locale.ROOT, "received         %,12d   = processed + quarantined + duplicates", received));
        lines.add(String.format(Locale.ROOT, "  processed      %,12d   %,d of them late", processed, late));
        lateByShard.forEach((shard, count) -> lines.add(String.format(
                Locale.ROOT, "    late         %,12d   in %s, which event time did not wait for", count, shard)));
        lines.add(String.format(Locale.ROOT, "  quarantined    %,12d", quarantined));
        lines.addAll(reasons(aside.quarantine));
        lines.add(String.format(Locale.ROOT, "  duplicates     %,12d", duplicates));
        lines.add(String.format(
                Locale.ROOT, "  conflicts      %,12d   of the processed: another one has their id", conflicts));
        lines.add(String.format(Locale.ROOT, "raw              %,12d", raw));
        if (labels != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "labels           %,12d   %,d matched, %,d unmatched, %,d repeated, %,d no labels",
                    labels.received,
                    labels.matched,
                    labels.unmatched,
                    labels.repeated,
                    labels.quarantined));
        }
        double perThousand = processed == 0 ? 0 : 1000.0 * alerts.opened / processed;
        lines.add(String.format(
                Locale.ROOT,
                "alerts           %,12d   %.2f per 1,000; %,d updates, %,d hits with nothing to add",
                alerts.opened,
                perThousand,
                alerts.updated,
                alerts.suppressed));
        if (!alerts.refused.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  REFUSED        %,12d   by the topic or the table, for their content",
                    refusedAlerts()));
            lines.addAll(reasons(alerts.refused));
        }
        alerts.byRule.forEach((rule, count) -> lines.add(String.format(Locale.ROOT, "  %-20s %,6d", rule, count)));
        lines.add("alert digest     " + alertDigest);
        lines.add(String.format(
                Locale.ROOT,
                "throughput       %,12.0f   rows/s from the first one sent to the last file visible",
                throughputPerSecond));
        lines.add(String.format(
                Locale.ROOT,
                "latency          %,12d   ms to the judgement at the median, %,d at p99, %,d at p99.9",
                latencyMillis.p50,
                latencyMillis.p99,
                latencyMillis.p999));
        return lines;
    }
}
