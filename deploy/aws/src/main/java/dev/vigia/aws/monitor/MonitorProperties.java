package dev.vigia.aws.monitor;

import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.monitor.settings.MonitorSetting;
import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.monitor.settings.PropertyGroups;
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
        PropertyGroups properties = new PropertyGroups()
                .put(MonitorSetting.SOURCE_STREAM, names.transactions())
                .put(MonitorSetting.SOURCE_REGION, Aws.REGION)
                // An application without a snapshot reads all that the stream still has.
                .put(MonitorSetting.SOURCE_START_AT, "TRIM_HORIZON")
                .put(
                        MonitorSetting.MONITOR_DISORDER,
                        profile.monitor().disorder().toString())
                .put(MonitorSetting.MONITOR_ACCOUNT_SECRET_PARAMETER, names.accountSecret())
                .put(MonitorSetting.LAKE_LOCATION, "s3a://" + names.lake())
                .put(MonitorSetting.ALERTS_TOPIC_ARN, Arns.topic(names.alerts()))
                .put(MonitorSetting.ALERTS_TABLE, names.alerts())
                .put(MonitorSetting.ALERTS_KEEP, profile.monitor().keepAlerts().toString());
        if (profile.isAlwaysOn()) {
            properties
                    .put(MonitorSetting.RULES_STREAM, names.rules())
                    .put(MonitorSetting.RULES_STATUS_STREAM, names.rulesStatus())
                    .put(MonitorSetting.FEEDBACK_STREAM, names.feedback());
        }
        Map<String, Map<String, String>> groups = properties.byName();
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
}
