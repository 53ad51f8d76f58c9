package dev.vigia.commands.accounting;

import dev.vigia.local.flink.JobMetrics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counters of a running job by name. They are empty while not all of them are known, as after a restart. */
public record JobFigures(Map<String, Long> byName) {
    public static final JobFigures NONE = new JobFigures(Map.of());

    public static final String RECEIVED = "received";
    public static final String RAW = "raw";
    public static final String PROCESSED = "processed";
    public static final String QUARANTINED = "quarantined";
    public static final String DUPLICATES = "duplicates";
    public static final String CONFLICTS = "conflicts";
    public static final String LATE = "late";
    public static final String SUPPRESSED = "suppressed";
    public static final String LABELS_RECEIVED = "labelsReceived";
    public static final String LABELS_MATCHED = "labelsMatched";
    public static final String LABELS_UNMATCHED = "labelsUnmatched";
    public static final String LABELS_REPEATED = "labelsRepeated";
    public static final String LABELS_QUARANTINED = "labelsQuarantined";

    private static final String EVENT_TIME_LAG = "eventTimeLagMillis";
    /** The counters of every job. */
    private static final Set<String> OF_TRANSACTIONS = Set.of(
            RECEIVED,
            RAW,
            QUARANTINED,
            PROCESSED,
            DUPLICATES,
            CONFLICTS,
            LATE,
            SUPPRESSED,
            "updated",
            "alertsInfo",
            "alertsLow",
            "alertsMedium",
            "alertsHigh",
            "alertsCritical",
            "pending",
            EVENT_TIME_LAG);

    /** The counters of a job that reads labels, too. */
    private static final Set<String> OF_LABELS =
            Set.of(LABELS_RECEIVED, LABELS_QUARANTINED, LABELS_MATCHED, LABELS_UNMATCHED, LABELS_REPEATED);

    private static final String ALERTS = "alerts";
    private static final String LATE_OF_A_SHARD = "shards.";

    /** The metric group in which the job counts, as the managed service wants it. */
    private static final String GROUP = "kinesisanalytics";

    /** @param labels whether the job reads labels */
    public static JobMetrics metrics(boolean labels) {
        Set<String> expected = new TreeSet<>(OF_TRANSACTIONS);
        if (labels) {
            expected.addAll(OF_LABELS);
        }
        return new JobMetrics(GROUP, expected, "lateInShards", "shards");
    }

    public JobFigures {
        byName = Map.copyOf(byName);
    }

    /** Returns a counter; 0 if it is not known. */
    public long count(String name) {
        return byName.getOrDefault(name, 0L);
    }

    public boolean isKnown(String name) {
        return byName.containsKey(name);
    }

    /** Returns the alerts opened so far, of all severities. */
    public long alerts() {
        return byName.entrySet().stream()
                // One counter per severity: alertsInfo, alertsLow and so on.
                .filter(figure -> figure.getKey().startsWith(ALERTS))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the late rows of each shard that had any. */
    public Map<String, Long> lateByShard() {
        Map<String, Long> late = new TreeMap<>();
        byName.forEach((name, count) -> {
            if (name.startsWith(LATE_OF_A_SHARD)) {
                late.put(name.substring(LATE_OF_A_SHARD.length()), count);
            }
        });
        return late;
    }

    /** Returns a number that changes while the job receives or judges anything. */
    public long sum() {
        // The lag is left out, because it grows with the clock while the job does nothing.
        return byName.entrySet().stream()
                .filter(figure -> !figure.getKey().equals(EVENT_TIME_LAG))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
