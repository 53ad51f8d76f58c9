package dev.vigia.aws.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.monitor.settings.MonitorSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.assertions.Match;

class MonitorStackTest {
    private static final List<String> PROFILES = Profile.SHIPPED;
    private static final Map<String, String> PSEUDO_PARAMETERS =
            Map.of("AWS::Partition", "aws", "AWS::Region", "ap-south-1", "AWS::AccountId", "000000000000");
    private static final String APPLICATION = "AWS::KinesisAnalyticsV2::Application";

    @ParameterizedTest
    @FieldSource("PROFILES")
    void application_keepsItsState(String profile) {
        Templates.of(profile, "monitor")
                .hasResourceProperties(
                        APPLICATION,
                        Map.of(
                                "RuntimeEnvironment",
                                "FLINK-1_20",
                                "ApplicationConfiguration",
                                Match.objectLike(Map.of(
                                        "FlinkApplicationConfiguration",
                                        Match.objectLike(Map.of(
                                                "CheckpointConfiguration",
                                                Map.of(
                                                        "ConfigurationType",
                                                        "CUSTOM",
                                                        "CheckpointingEnabled",
                                                        true,
                                                        "CheckpointInterval",
                                                        60_000,
                                                        "MinPauseBetweenCheckpoints",
                                                        30_000))),
                                        "ApplicationSnapshotConfiguration",
                                        Map.of("SnapshotsEnabled", true),
                                        "ApplicationSystemRollbackConfiguration",
                                        Map.of("RollbackEnabled", true)))));
    }

    @Test
    void logStream_isThereAndUsed() {
        Templates.of("small", "monitor").resourceCountIs("AWS::Logs::LogStream", 1);
        Templates.of("small", "monitor")
                .resourceCountIs("AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption", 1);
    }

    @Test
    void parallelism_isTheProfiles() {
        JsonNode parallelism = application("bank")
                .at("/ApplicationConfiguration/FlinkApplicationConfiguration/ParallelismConfiguration");
        assertEquals(8, parallelism.get("Parallelism").asInt());
        assertEquals(2, parallelism.get("ParallelismPerKPU").asInt());
        assertTrue(parallelism.get("AutoScalingEnabled").asBoolean());
    }

    @Test
    void jar_isInTheBucketOfArtifacts() {
        assertEquals(
                "monitor/0123456789abcdef.jar",
                application("small")
                        .at(
                                "/ApplicationConfiguration/ApplicationCodeConfiguration/CodeContent/S3ContentLocation/FileKey")
                        .asText());
    }

    @Test
    void job_readsWhatWasAsked() {
        MonitorSettings settings = MonitorProperties.read(groups("bank"));
        assertEquals("vigia-transactions", settings.stream);
        assertEquals(Optional.of("vigia-rules"), settings.rulesStream);
        assertEquals("vigia-rules-status", settings.rulesStatusStream);
        assertEquals(Optional.of("vigia-feedback"), settings.feedbackStream);
        assertEquals("s3a://vigia-000000000000", settings.lake);
        assertEquals("arn:aws:sns:ap-south-1:000000000000:vigia-alerts", settings.topicArn);
        assertEquals("vigia-alerts", settings.alertTable);
        assertEquals(Duration.ofDays(90), settings.keepAlerts);
        assertEquals(Duration.ofMinutes(1), settings.disorder);
    }

    @Test
    void jobOfARun_hearsOfNoRulesAndNoLabels() {
        MonitorSettings settings = MonitorProperties.read(groups("null"));
        assertFalse(settings.rulesStream.isPresent());
        assertFalse(settings.feedbackStream.isPresent());
    }

    @Test
    void secret_isInNoTemplate() {
        assertEquals("/vigia/account-secret", groups("small").get("monitor").get("account-secret-parameter"));
        assertFalse(groups("small").get("monitor").containsKey("account-secret"));
    }

    @ParameterizedTest
    @FieldSource("PROFILES")
    void job_readsNothingOfCuratedButItsAlerts(String profile) {
        for (JsonNode statement : Templates.statements(profile, "monitor")) {
            assertFalse(statement.get("Action").toString().contains("*"), statement.toString());
            if (statement.get("Action").toString().contains("s3:Get")) {
                for (JsonNode resource : statement.get("Resource").isArray()
                        ? statement.get("Resource")
                        : List.of(statement.get("Resource"))) {
                    String text = resource.toString();
                    assertTrue(!text.contains("-curated") || text.contains("-curated/alerts/*"), text);
                    assertFalse(text.contains("-backup"), text);
                    assertFalse(text.contains("-raw/*"), text);
                }
            }
        }
    }

    private static JsonNode application(String profile) {
        for (JsonNode resource : Templates.json(profile, "monitor").get("Resources")) {
            if (resource.get("Type").asText().equals(APPLICATION)) {
                return resource.get("Properties");
            }
        }
        throw new AssertionError("No application.");
    }

    /** Returns the property groups of the template, as in one account and region. */
    private static Map<String, Map<String, String>> groups(String profile) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        for (JsonNode group :
                application(profile).at("/ApplicationConfiguration/EnvironmentProperties/PropertyGroups")) {
            Map<String, String> properties = new TreeMap<>();
            group.get("PropertyMap").properties().forEach(each -> properties.put(each.getKey(), text(each.getValue())));
            groups.put(group.get("PropertyGroupId").asText(), properties);
        }
        return groups;
    }

    private static String text(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        if (value.has("Ref")) {
            return PSEUDO_PARAMETERS.get(value.get("Ref").asText());
        }
        StringBuilder joined = new StringBuilder();
        value.at("/Fn::Join/1").forEach(part -> joined.append(text(part)));
        return joined.toString();
    }
}
