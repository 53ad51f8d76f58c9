package dev.vigia.monitor.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * A setting of the job: its group and its key among the application's properties. What each one means stands in
 * {@link MonitorSettings}. Every program that writes properties for the job takes the names from here.
 */
public enum MonitorSetting {
    SOURCE_STREAM("source", "stream"),
    SOURCE_REGION("source", "region"),
    SOURCE_ENDPOINT("source", "endpoint"),
    SOURCE_START_AT("source", "start-at"),
    SOURCE_POLL("source", "poll"),
    SOURCE_RECORDS_PER_POLL("source", "records-per-poll"),
    SOURCE_DISCOVERY("source", "discovery"),
    SOURCE_IDLE_SHARD("source", "idle-shard"),
    SOURCE_SILENT_SENDER("source", "silent-sender"),
    SOURCE_ROWS_AHEAD("source", "rows-ahead"),
    MONITOR_DISORDER("monitor", "disorder"),
    MONITOR_MAPPING("monitor", "mapping"),
    MONITOR_RULES("monitor", "rules"),
    MONITOR_ACCOUNT_SECRET("monitor", "account-secret"),
    MONITOR_ACCOUNT_SECRET_PARAMETER("monitor", "account-secret-parameter"),
    RULES_STREAM("rules", "stream"),
    RULES_STATUS_STREAM("rules", "status-stream"),
    FEEDBACK_STREAM("feedback", "stream"),
    FEEDBACK_WAIT("feedback", "wait"),
    FEEDBACK_MEMORY("feedback", "memory"),
    LAKE_LOCATION("lake", "location"),
    ALERTS_TOPIC_ARN("alerts", "topic-arn"),
    ALERTS_TOPIC_ENDPOINT("alerts", "topic-endpoint"),
    ALERTS_TABLE("alerts", "table"),
    ALERTS_TABLE_ENDPOINT("alerts", "table-endpoint"),
    ALERTS_KEEP("alerts", "keep"),
    ALERTS_LINGER("alerts", "linger");

    public final String group;
    public final String key;

    MonitorSetting(String group, String key) {
        this.group = group;
        this.key = key;
    }

    /** Returns the setting with that group and key, if there is one. */
    static Optional<MonitorSetting> of(String group, String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.group.equals(group) && setting.key.equals(key))
                .findFirst();
    }

    /** Returns whether any setting is in that group; groups of other names belong to others. */
    static boolean isGroup(String group) {
        return Arrays.stream(values()).anyMatch(setting -> setting.group.equals(group));
    }

    /** Returns the name for messages and pages, for example {@code monitor.disorder}. */
    @Override
    public String toString() {
        return group + "." + key;
    }
}
