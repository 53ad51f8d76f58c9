package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.OwnerOnly;
import dev.vigia.monitor.settings.MonitorSetting;
import dev.vigia.monitor.settings.PropertyGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the job's property groups in the JSON that the managed service keeps them in. */
final class JobProperties {
    /** The stand-in puts no limit of its own on an answer's size; 50 aggregated records are 5 MB. */
    private static final String RECORDS_PER_POLL = "50";

    /** A replay says every second how far its labels are; only one that has broken off is silent for so long. */
    private static final String LONGEST_SILENCE = "PT1M";

    private final PropertyGroups groups = new PropertyGroups();

    static JobProperties of(DemoSettings settings, Endpoints endpoints, String topicArn) throws IOException {
        JobProperties properties = new JobProperties();
        properties.groups.put(MonitorSetting.SOURCE_STREAM, Resources.STREAM);
        properties.groups.put(MonitorSetting.SOURCE_REGION, Endpoints.REGION);
        properties.groups.put(
                MonitorSetting.SOURCE_ENDPOINT, endpoints.kinesis().toString());
        properties.groups.put(MonitorSetting.SOURCE_POLL, settings.poll().toString());
        properties.groups.put(MonitorSetting.SOURCE_RECORDS_PER_POLL, RECORDS_PER_POLL);
        properties.groups.put(MonitorSetting.SOURCE_DISCOVERY, "PT2S");
        properties.groups.put(MonitorSetting.SOURCE_IDLE_SHARD, "PT1M");
        properties.groups.put(MonitorSetting.RULES_STREAM, Resources.RULES);
        properties.groups.put(MonitorSetting.RULES_STATUS_STREAM, Resources.RULES_STATUS);
        if (settings.labelDelay() != null) {
            properties.groups.put(MonitorSetting.FEEDBACK_STREAM, Resources.FEEDBACK);
            properties.groups.put(MonitorSetting.FEEDBACK_WAIT, LONGEST_SILENCE);
            properties.groups.put(
                    MonitorSetting.FEEDBACK_MEMORY,
                    settings.labelDelay().plusDays(1).toString());
        }
        properties.groups.put(
                MonitorSetting.MONITOR_DISORDER, settings.disorder().toString());
        properties.groups.put(MonitorSetting.MONITOR_ACCOUNT_SECRET, AccountSecret.of(settings.work()));
        if (settings.mapping() != null) {
            properties.groups.put(
                    MonitorSetting.MONITOR_MAPPING, settings.mapping().toUri().toString());
        }
        if (settings.rules() != null) {
            properties.groups.put(
                    MonitorSetting.MONITOR_RULES, settings.rules().toUri().toString());
        }
        properties.groups.put(MonitorSetting.LAKE_LOCATION, "s3a://" + Resources.LAKE);
        properties.groups.put(MonitorSetting.ALERTS_TOPIC_ARN, topicArn);
        properties.groups.put(
                MonitorSetting.ALERTS_TOPIC_ENDPOINT, endpoints.sns().toString());
        properties.groups.put(MonitorSetting.ALERTS_TABLE, Resources.TABLE);
        properties.groups.put(
                MonitorSetting.ALERTS_TABLE_ENDPOINT, endpoints.dynamodb().toString());
        return properties;
    }

    /** Only its owner can read the file: it holds the account secret. */
    void write(Path file) throws IOException {
        List<Map<String, Object>> document = groups.byName().entrySet().stream()
                .map(group ->
                        Map.<String, Object>of("PropertyGroupId", group.getKey(), "PropertyMap", group.getValue()))
                .toList();
        OwnerOnly.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }
}
