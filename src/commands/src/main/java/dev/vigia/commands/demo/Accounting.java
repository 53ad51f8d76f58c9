package dev.vigia.commands.demo;

import dev.vigia.evaluation.lake.Lake;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what was sent, what the job counted and what lies in the lake. More may be received than was sent: delivery may
 * repeat, and others may write into the stream, too.
 */
final class Accounting {

    private static final String OPENED = "status = 'OPEN'";
    private static final int MOST_DETAIL = 200;

    /** An id is one account's own. */
    private static final String NAMED = "account, event_time, transaction_id";
    /** All that tells transactions under one id apart. */
    private static final String CONTENT =
            NAMED + ", account_basis, amount, balance, location, gender, age_band, counterparty";

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> counted;
    private final ReplayResult replay;
    private final SourceMapping mapping;

    private Accounting(Map<String, Long> counted, ReplayResult replay, SourceMapping mapping) {
        this.mapping = mapping;
        this.counted = counted;
        this.replay = replay;
    }

    static Summary of(
            ReplayResult replay, Map<String, Long> counted, Path buckets, SourceMapping mapping, Timing timing)
            throws SQLException, IOException {
        try (Lake lake = Lake.open(buckets)) {
            return new Accounting(counted, replay, mapping).summary(lake, timing);
        }
    }

    private Summary summary(Lake lake, Timing timing) throws SQLException, IOException {
        long received = count("received");
        long raw = lake.rows(Lake.RAW, Lake.TRANSACTIONS);
        long processed = lake.rows(Lake.PROCESSED, Lake.TRANSACTIONS);
        Map<Boolean, List<Lake.Quarantined>> inQuarantine =
                lake.quarantined().stream().collect(Collectors.partitioningBy(Lake.Quarantined::areAlerts));
        long aside = inQuarantine.get(false).stream()
                .mapToLong(Lake.Quarantined::rows)
                .sum();
        long labelsAside = count("labelsQuarantined") + count("labelsUnmatched");
        long quarantined = aside - labelsAside;
        long duplicates = count("duplicates");
        long alerts = lake.rows(Lake.CURATED, "alerts");
        if (received < replay.sent()) {
            agree("sent", replay.sent(), "received", received);
        }
        agree("received", received, "processed + quarantined + duplicates", processed + quarantined + duplicates);
        agree("rows counted as raw", count("raw"), "rows in raw", raw);
        agree("transactions judged", count("processed"), "rows in processed", processed);
        agree("records counted as quarantined", count("quarantined") + labelsAside, "their rows in quarantine", aside);
        if (count("labelsReceived") < replay.labels()) {
            agree("labels sent", replay.labels(), "labels received", count("labelsReceived"));
        }
        agree("distinct transactions in processed", distinct(CONTENT, lake), "rows in processed", processed);
        agreeOnConflicts(lake, processed);
        agree(
                "distinct revisions of alerts in curated",
                lake.number("count(distinct alert_id || ':' || revision)", Lake.CURATED, "alerts"),
                "rows of alerts",
                alerts);
        return new Summary(
                replay.rowsRead(),
                replay.rowsRejected(),
                replay.sent(),
                received,
                raw,
                processed,
                quarantined,
                duplicates,
                count("late"),
                lateByShard(),
                count("conflicts"),
                labels(),
                alerts(lake, refused(inQuarantine.get(true))),
                lake.alertDigest(),
                throughput(lake, received, timing),
                latency(lake),
                timing.stopSeconds(),
                timing.wallSeconds(),
                timing.restarts(),
                replay.complete(),
                new Summary.Aside(
                        aside(replay, quarantined, received),
                        reasons(inQuarantine.get(false)),
                        replay.unjudged().rejected()),
                List.copyOf(problems));
    }

    /** Where no transaction was judged late, only repeats came late. */
    private Map<String, Long> lateByShard() {
        Map<String, Long> late = new TreeMap<>();
        if (count("late") == 0) {
            return late;
        }
        counted.forEach((name, count) -> {
            if (name.startsWith(FlinkJob.LATE_OF)) {
                late.put(name.substring(FlinkJob.LATE_OF.length()), count);
            }
        });
        return late;
    }

    /** A late one may contradict what is forgotten: it bears no mark then. */
    private void agreeOnConflicts(Lake lake, long processed) throws SQLException, IOException {
        long conflicts = count("conflicts");
        agree(
                "transactions counted as conflicts",
                conflicts,
                "rows marked as conflicts",
                lake.number("count(*) filter (conflict)", Lake.PROCESSED, Lake.TRANSACTIONS));
        if (count("late") == 0) {
            agree(
                    "distinct ids in processed, each of its account and time",
                    distinct(NAMED, lake),
                    "rows in processed without conflicts",
                    processed - conflicts);
        }
    }

    private static long distinct(String columns, Lake lake) throws SQLException, IOException {
        return lake.number("count(distinct (" + columns + "))", Lake.PROCESSED, Lake.TRANSACTIONS);
    }

    /** {@code null} if the job hears of none. */
    private Summary.Labels labels() {
        return counted.containsKey("labelsReceived")
                ? new Summary.Labels(
                        replay.labels(),
                        count("labelsReceived"),
                        count("labelsMatched"),
                        count("labelsUnmatched"),
                        count("labelsRepeated"),
                        count("labelsQuarantined"))
                : null;
    }

    private Summary.Alerts alerts(Lake lake, List<Summary.Reason> refused) throws SQLException, IOException {
        Map<String, Long> byStatus = lake.countsBy("status", "true", Lake.CURATED, "alerts");
        return new Summary.Alerts(
                byStatus.getOrDefault("OPEN", 0L),
                byStatus.getOrDefault("UPDATED", 0L),
                count("suppressed"),
                refused,
                lake.countsBy("coalesce(typology, rule)", OPENED, Lake.CURATED, "alerts"),
                lake.countsBy("severity", OPENED, Lake.CURATED, "alerts"));
    }

    private List<Summary.Reason> reasons(List<Lake.Quarantined> rows) {
        return reasons(rows, group -> ExampleRow.of(group.example(), group.detail(), mapping));
    }

    /** Counted in the lake, whose files each checkpoint makes visible once: the job's own count begins anew when it restarts. */
    private static List<Summary.Reason> refused(List<Lake.Quarantined> alerts) {
        return reasons(alerts, group -> "alert " + group.sequence());
    }

    private static List<Summary.Reason> reasons(
            List<Lake.Quarantined> groups, Function<Lake.Quarantined, String> example) {
        return groups.stream()
                .map(group -> new Summary.Reason(
                        group.reason(),
                        group.rows(),
                        ExampleRow.visible(group.detail(), MOST_DETAIL),
                        example.apply(group)))
                .toList();
    }

    /** Of the rows read some are no rows; of the others some are in quarantine, as far as they were sent. */
    private static double aside(ReplayResult replay, long quarantined, long received) {
        double rejected = share(replay.rowsRejected(), replay.rowsRead());
        return rejected + (1 - rejected) * share(quarantined, received);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static Summary.Latency latency(Lake lake) throws SQLException, IOException {
        return new Summary.Latency(quantile(lake, 0.5), quantile(lake, 0.99), quantile(lake, 0.999));
    }

    private static long quantile(Lake lake, double share) throws SQLException, IOException {
        return lake.number(
                "round(quantile_cont(epoch_ms(processed_at) - epoch_ms(arrived_at), " + share + "))",
                Lake.PROCESSED,
                Lake.TRANSACTIONS);
    }

    private long count(String name) {
        return counted.getOrDefault(name, 0L);
    }

    private void agree(String what, long count, String other, long otherCount) {
        if (count != otherCount) {
            problems.add(String.format(Locale.ROOT, "%s: %,d, but %s: %,d", what, count, other, otherCount));
        }
    }

    private static double throughput(Lake lake, long received, Timing timing) throws SQLException, IOException {
        long judgedAt = lake.number("max(epoch_ms(processed_at))", Lake.PROCESSED, Lake.TRANSACTIONS);
        double seconds = (judgedAt - timing.sendingSinceMillis()) / 1000.0 + timing.stopSeconds();
        return judgedAt == 0 ? 0 : received / seconds;
    }

    /**
     * When things happened and how long they took. What a run waits to be sure that it is drained is nobody's work, and
     * does not count.
     *
     * @param sendingSinceMillis when the first row was due, milliseconds since 1970
     * @param stopSeconds from asking the job to stop until the last file is visible
     */
    record Timing(long sendingSinceMillis, double stopSeconds, double wallSeconds, int restarts) {}
}
