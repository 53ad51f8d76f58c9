package dev.vigia.monitor;

/** The names of the job's settings, as property group and property. Whoever starts the job writes them; {@link MonitorSettings} says what they mean. */
public final class SettingKeys {
    public static final String STREAM = "source.stream";
    public static final String REGION = "source.region";
    public static final String KINESIS_ENDPOINT = "source.endpoint";
    public static final String START_AT = "source.start-at";
    public static final String POLL = "source.poll";
    public static final String RECORDS_PER_POLL = "source.records-per-poll";
    public static final String DISCOVERY = "source.discovery";
    public static final String IDLE_SHARD = "source.idle-shard";
    public static final String SILENT_SENDER = "source.silent-sender";
    public static final String ROWS_AHEAD = "source.rows-ahead";
    public static final String DISORDER = "monitor.disorder";
    public static final String MAPPING = "monitor.mapping";
    public static final String RULES = "monitor.rules";
    public static final String RULES_STREAM = "rules.stream";
    public static final String RULES_STATUS_STREAM = "rules.status-stream";
    public static final String FEEDBACK_STREAM = "feedback.stream";
    public static final String FEEDBACK_WAIT = "feedback.wait";
    public static final String FEEDBACK_MEMORY = "feedback.memory";
    public static final String LAKE = "lake.location";
    public static final String TOPIC_ARN = "alerts.topic-arn";
    public static final String TOPIC_ENDPOINT = "alerts.topic-endpoint";
    public static final String ALERT_TABLE = "alerts.table";
    public static final String ALERT_TABLE_ENDPOINT = "alerts.table-endpoint";
    public static final String KEEP_ALERTS = "alerts.keep";
    public static final String LINGER = "alerts.linger";
    public static final String ACCOUNT_SECRET_PARAMETER = "monitor.account-secret-parameter";
    public static final String ACCOUNT_SECRET = "monitor.account-secret";

    private SettingKeys() {}
}
