package dev.vigia.commands.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.monitor.settings.MonitorSetting;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * The addresses by which a running job takes rule books.
 *
 * @param endpoint of Kinesis; {@code null} for AWS
 * @param region of Kinesis
 * @param pushes the stream from which the job reads rule books
 * @param answers the stream into which it writes its answers
 */
record RunningJob(URI endpoint, String region, String pushes, String answers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the job's application properties, in the JSON of the managed service. */
    static RunningJob of(Path properties) {
        try {
            JsonNode groups = JSON.readTree(properties.toFile());
            String endpoint = setting(groups, MonitorSetting.SOURCE_ENDPOINT);
            return new RunningJob(
                    endpoint.isEmpty() ? null : URI.create(endpoint),
                    setting(groups, MonitorSetting.SOURCE_REGION),
                    required(groups, properties, MonitorSetting.RULES_STREAM),
                    required(groups, properties, MonitorSetting.RULES_STATUS_STREAM));
        } catch (IOException unreadable) {
            throw ExplainedFailure.badInput("Cannot read " + properties
                    + ". Start ./vigia demo, or give the application properties of the running job with --properties.");
        }
    }

    private static String required(JsonNode groups, Path properties, MonitorSetting setting) {
        String value = setting(groups, setting);
        if (value.isEmpty()) {
            throw ExplainedFailure.badInput(
                    "The job of " + properties + " takes no rules while it runs: it has no setting " + setting + ".");
        }
        return value;
    }

    private static String setting(JsonNode groups, MonitorSetting setting) {
        for (JsonNode each : groups) {
            if (each.path("PropertyGroupId").asText().equals(setting.group)) {
                // Empty for a key that is missing.
                return each.path("PropertyMap").path(setting.key).asText();
            }
        }
        return "";
    }
}
