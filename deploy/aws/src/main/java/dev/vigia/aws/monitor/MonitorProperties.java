package dev.vigia.aws.monitor;

import dev.vigia.aws.Names;
import dev.vigia.aws.Profile;
import dev.vigia.monitor.settings.MonitorSettings;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;

/** The application's property groups. They are read by the job's own settings class before they go into a template. */
public final class MonitorProperties {
    /** In place of what only the job may read. */
    private static final String NOT_HERE = "known to the job alone";

    private MonitorProperties() {}

    /**
     * The groups, by name; each holds its properties by name.
     *
     * @throws IllegalArgumentException if the job would not start with them, with every problem
     */
    public static Map<String, Map<String, String>> of(Profile profile, Names names) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        groups.put(
                "source",
                new TreeMap<>(
                        Map.of("stream", names.transactions(), "region", Aws.REGION, "start-at", "TRIM_HORIZON")));
        groups.put(
                "monitor",
                new TreeMap<>(Map.of(
                        "disorder",
                        profile.monitor().disorder().toString(),
                        "account-secret-parameter",
                        names.accountSecret())));
        groups.put("lake", new TreeMap<>(Map.of("location", "s3a://" + names.lake())));
        groups.put(
                "alerts",
                new TreeMap<>(Map.of(
                        "topic-arn",
                        names.topicArn(names.alerts()),
                        "table",
                        names.alerts(),
                        "keep",
                        profile.monitor().keepAlerts().toString())));
        if (profile.streams().lifetime() == Profile.Lifetime.ALWAYS) {
            groups.put("rules", new TreeMap<>(Map.of("stream", names.rules(), "status-stream", names.rulesStatus())));
            groups.put("feedback", new TreeMap<>(Map.of("stream", names.feedback())));
        }
        read(groups);
        return groups;
    }

    /** What the job would make of groups. */
    public static MonitorSettings read(Map<String, Map<String, String>> groups) {
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
