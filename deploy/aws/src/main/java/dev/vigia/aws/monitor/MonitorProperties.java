package dev.vigia.aws.monitor;

import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.monitor.MonitorSettings;
import dev.vigia.monitor.SettingKeys;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;

/** The property groups of the application. The job's own settings class reads them before they go into a template. */
final class MonitorProperties {
    /** Stands for the account secret, which only the job may read. */
    private static final String NOT_HERE = "known to the job alone";

    private MonitorProperties() {}

    /**
     * Returns the groups by name; each holds its properties by name.
     *
     * @throws IllegalArgumentException if the job would not start with them, with every problem
     */
    static Map<String, Map<String, String>> of(Profile profile) {
        Names names = profile.names();
        Map<String, Map<String, String>> groups = new TreeMap<>();
        put(groups, SettingKeys.STREAM, names.transactions());
        put(groups, SettingKeys.REGION, Aws.REGION);
        put(groups, SettingKeys.START_AT, "TRIM_HORIZON");
        put(groups, SettingKeys.DISORDER, profile.monitor().disorder().toString());
        put(groups, SettingKeys.ACCOUNT_SECRET_PARAMETER, names.accountSecret());
        put(groups, SettingKeys.LAKE, "s3a://" + names.lake());
        put(groups, SettingKeys.TOPIC_ARN, Arns.topic(names.alerts()));
        put(groups, SettingKeys.ALERT_TABLE, names.alerts());
        put(groups, SettingKeys.KEEP_ALERTS, profile.monitor().keepAlerts().toString());
        if (profile.isAlwaysOn()) {
            put(groups, SettingKeys.RULES_STREAM, names.rules());
            put(groups, SettingKeys.RULES_STATUS_STREAM, names.rulesStatus());
            put(groups, SettingKeys.FEEDBACK_STREAM, names.feedback());
        }
        read(groups);
        return groups;
    }

    /** Returns the settings that the job would read from groups. */
    static MonitorSettings read(Map<String, Map<String, String>> groups) {
        Map<String, Properties> properties = new TreeMap<>();
        groups.forEach((name, group) -> {
            Properties copy = new Properties();
            copy.putAll(group);
            properties.put(name, copy);
        });
        return MonitorSettings.of(
                properties,
                address -> {
                    throw new IllegalArgumentException("No file is given: " + address + ".");
                },
                (region, name) -> NOT_HERE);
    }

    /** @param key the group and the property with a dot between */
    private static void put(Map<String, Map<String, String>> groups, String key, String value) {
        int dot = key.indexOf('.');
        groups.computeIfAbsent(key.substring(0, dot), group -> new TreeMap<>()).put(key.substring(dot + 1), value);
    }
}
