package dev.vigia.commands.accounting;

import dev.vigia.local.flink.JobMetrics;
import dev.vigia.monitor.settings.MetricNames;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counters of a running job by name. They are empty while not all of them are known, as after a restart. */
public record JobFigures(Map<String, Long> byName) {
    public static final JobFigures NONE = new JobFigures(Map.of());

    public static final String RECEIVED = MetricNames.RECEIVED;
    public static final String RAW = MetricNames.RAW;
    public static final String PROCESSED = MetricNames.PROCESSED;
    public static final String QUARANTINED = MetricNames.QUARANTINED;
    public static final String DUPLICATES = MetricNames.DUPLICATES;
    public static final String CONFLICTS = MetricNames.CONFLICTS;
    public static final String LATE = MetricNames.LATE;
    public static final String SUPPRESSED = MetricNames.SUPPRESSED;
    public static final String LABELS_RECEIVED = MetricNames.LABELS_RECEIVED;
    public static final String LABELS_MATCHED = MetricNames.LABELS_MATCHED;
    public static final String LABELS_UNMATCHED = MetricNames.LABELS_UNMATCHED;
    public static final String LABELS_REPEATED = MetricNames.LABELS_REPEATED;
    public static final String LABELS_QUARANTINED = MetricNames.LABELS_QUARANTINED;

    private static final String EVENT_TIME_LAG = MetricNames.EVENT_TIME_LAG_MILLIS;
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
            MetricNames.UPDATED,
            MetricNames.ALERTS_INFO,
            MetricNames.ALERTS_LOW,
            MetricNames.ALERTS_MEDIUM,
            MetricNames.ALERTS_HIGH,
            MetricNames.ALERTS_CRITICAL,
            MetricNames.PENDING,
            EVENT_TIME_LAG);

    /** The counters of a job that reads labels, too. */
    private static final Set<String> OF_LABELS =
            Set.of(LABELS_RECEIVED, LABELS_QUARANTINED, LABELS_MATCHED, LABELS_UNMATCHED, LABELS_REPEATED);

    private static final String ALERTS = "alerts";
    private static final String LATE_OF_A_SHARD = "shards.";

    /** @param labels whether the job reads labels */
    public static JobMetrics metrics(boolean labels) {
        Set<String> expected = new TreeSet<>(OF_TRANSACTIONS);
        if (labels) {
            expected.addAll(OF_LABELS);
        }
        return new JobMetrics(MetricNames.GROUP, expected, MetricNames.LATE_IN_SHARDS, "shards");
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
