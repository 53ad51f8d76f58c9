package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.work.OwnerOnly;
import dev.vigia.monitor.settings.MonitorSetting;
import dev.vigia.monitor.settings.PropertyGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The job's property groups, written in the JSON of the managed service. */
final class JobProperties {
    /** The stand-in does not limit the size of an answer, so this does: 50 aggregated records are 5 MB. */
    private static final String RECORDS_PER_POLL = "50";

    /** A replay sends the event time of its labels every second. A longer silence means that it has broken off. */
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
        // The job's default is ten seconds; a short run would notice a split of a shard too late.
        properties.groups.put(MonitorSetting.SOURCE_DISCOVERY, "PT2S");
        properties.groups.put(
                MonitorSetting.SOURCE_IDLE_SHARD, settings.idleShard().toString());
        properties.groups.put(MonitorSetting.RULES_STREAM, Resources.RULES);
        properties.groups.put(MonitorSetting.RULES_STATUS_STREAM, Resources.RULES_STATUS);
        if (settings.labelDelay() != null) {
            properties.groups.put(MonitorSetting.FEEDBACK_STREAM, Resources.FEEDBACK);
            properties.groups.put(MonitorSetting.FEEDBACK_WAIT, LONGEST_SILENCE);
            // A day more than the delay, or a label would come after its transaction is forgotten.
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
        properties.groups.put(MonitorSetting.LAKE_LOCATION, "s3a://" + LakeTable.PREFIX);
        properties.groups.put(MonitorSetting.ALERTS_TOPIC_ARN, topicArn);
        properties.groups.put(
                MonitorSetting.ALERTS_TOPIC_ENDPOINT, endpoints.sns().toString());
        properties.groups.put(MonitorSetting.ALERTS_TABLE, Resources.TABLE);
        properties.groups.put(
                MonitorSetting.ALERTS_TABLE_ENDPOINT, endpoints.dynamodb().toString());
        return properties;
    }

    /** Writes a file that only its owner can read, because it holds the account secret. */
    void write(Path file) throws IOException {
        List<Map<String, Object>> document = groups.byName().entrySet().stream()
                .map(group ->
                        Map.<String, Object>of("PropertyGroupId", group.getKey(), "PropertyMap", group.getValue()))
                .toList();
        OwnerOnly.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }
}
