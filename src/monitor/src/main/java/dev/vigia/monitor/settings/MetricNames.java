package dev.vigia.monitor.settings;

/**
 * The names of the job's counts and figures among the metrics of Flink and CloudWatch. Every program that reads them takes
 * the names from here. The class uses nothing of Flink, because such a program need not have it.
 */
public final class MetricNames {
    /** The group that the managed service passes on to CloudWatch. */
    public static final String GROUP = "kinesisanalytics";

    // Of transactions. The job names these counts by its own constants; a test compares both.
    public static final String RECEIVED = "received";
    public static final String RAW = "raw";
    public static final String QUARANTINED = "quarantined";
    public static final String PROCESSED = "processed";
    public static final String DUPLICATES = "duplicates";
    public static final String CONFLICTS = "conflicts";
    public static final String LATE = "late";
    public static final String SUPPRESSED = "suppressed";
    public static final String UPDATED = "updated";
    public static final String ALERTS_INFO = "alertsInfo";
    public static final String ALERTS_LOW = "alertsLow";
    public static final String ALERTS_MEDIUM = "alertsMedium";
    public static final String ALERTS_HIGH = "alertsHigh";
    public static final String ALERTS_CRITICAL = "alertsCritical";

    // Of labels, likewise.
    public static final String LABELS_RECEIVED = "labelsReceived";
    public static final String LABELS_QUARANTINED = "labelsQuarantined";
    public static final String LABELS_MATCHED = "labelsMatched";
    public static final String LABELS_UNMATCHED = "labelsUnmatched";
    public static final String LABELS_REPEATED = "labelsRepeated";

    // Figures beside the counts.
    public static final String PENDING = "pending";
    public static final String EVENT_TIME_LAG_MILLIS = "eventTimeLagMillis";
    public static final String LATE_IN_SHARDS = "lateInShards";
    public static final String REFUSED_ALERTS = "refusedAlerts";
    public static final String RULES_UNSOUND = "rulesUnsound";

    private MetricNames() {}
}
