package dev.vigia.commands.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.work.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The job's property groups, written in the JSON of the managed service. */
final class JobProperties {
    /** The stand-in does not limit the size of an answer, so this does: 50 aggregated records are 5 MB. */
    private static final String RECORDS_PER_POLL = "50";

    /** A replay sends the event time of its labels every second. A longer silence means that it has broken off. */
    private static final String LONGEST_SILENCE = "PT1M";

    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();

    static JobProperties of(DemoSettings settings, Endpoints endpoints, String topicArn) throws IOException {
        JobProperties properties = new JobProperties();
        properties.put("source", "stream", Resources.STREAM);
        properties.put("source", "region", Endpoints.REGION);
        properties.put("source", "endpoint", endpoints.kinesis().toString());
        properties.put("source", "poll", settings.poll().toString());
        properties.put("source", "records-per-poll", RECORDS_PER_POLL);
        properties.put("source", "discovery", "PT2S");
        properties.put("source", "idle-shard", settings.idleShard().toString());
        properties.put("rules", "stream", Resources.RULES);
        properties.put("rules", "status-stream", Resources.RULES_STATUS);
        if (settings.labelDelay() != null) {
            properties.put("feedback", "stream", Resources.FEEDBACK);
            properties.put("feedback", "wait", LONGEST_SILENCE);
            properties.put(
                    "feedback", "memory", settings.labelDelay().plusDays(1).toString());
        }
        properties.put("monitor", "disorder", settings.disorder().toString());
        properties.put("monitor", "account-secret", AccountSecret.of(settings.work()));
        if (settings.mapping() != null) {
            properties.put("monitor", "mapping", settings.mapping().toUri().toString());
        }
        if (settings.rules() != null) {
            properties.put("monitor", "rules", settings.rules().toUri().toString());
        }
        properties.put("lake", "location", "s3a://" + LakeTable.PREFIX);
        properties.put("alerts", "topic-arn", topicArn);
        properties.put("alerts", "topic-endpoint", endpoints.sns().toString());
        properties.put("alerts", "table", Resources.TABLE);
        properties.put("alerts", "table-endpoint", endpoints.dynamodb().toString());
        return properties;
    }

    private void put(String group, String key, String value) {
        groups.computeIfAbsent(group, name -> new LinkedHashMap<>()).put(key, value);
    }

    /** Writes a file that only its owner can read, because it holds the account secret. */
    void write(Path file) throws IOException {
        List<Map<String, Object>> document = groups.entrySet().stream()
                .map(group ->
                        Map.<String, Object>of("PropertyGroupId", group.getKey(), "PropertyMap", group.getValue()))
                .toList();
        OwnerOnly.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }
}
