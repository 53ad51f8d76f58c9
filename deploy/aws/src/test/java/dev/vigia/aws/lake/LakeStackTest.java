package dev.vigia.aws.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import dev.vigia.aws.profiles.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.assertions.Match;

class LakeStackTest {
    private static final List<String> PROFILES = Profile.SHIPPED;

    @ParameterizedTest
    @FieldSource("PROFILES")
    void buckets_areEncryptedClosedAndKept(String profile) {
        List<JsonNode> buckets = buckets(profile);
        assertTrue(buckets.size() >= 6);
        for (JsonNode bucket : buckets) {
            assertEquals("RetainExceptOnCreate", bucket.get("DeletionPolicy").asText());
            JsonNode properties = bucket.get("Properties");
            assertEquals(
                    "AES256",
                    properties
                            .at(
                                    "/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm")
                            .asText());
            properties.get("PublicAccessBlockConfiguration").forEach(block -> assertTrue(block.asBoolean()));
            assertEquals(
                    8,
                    properties
                            .at("/LifecycleConfiguration/Rules/0/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                            .asInt());
        }
    }

    @ParameterizedTest
    @FieldSource("PROFILES")
    void everyBucket_refusesWhatIsNotEncryptedOnItsWay(String profile) {
        Templates.of(profile, "lake")
                .resourceCountIs("AWS::S3::BucketPolicy", buckets(profile).size());
        assertEquals(
                buckets(profile).size(),
                Templates.statements(profile, "lake").stream()
                        .filter(statement -> statement.at("/Effect").asText().equals("Deny")
                                && statement
                                        .at("/Condition/Bool/aws:SecureTransport")
                                        .asText()
                                        .equals("false"))
                        .count());
    }

    @Test
    void rawAndCurated_areVersionedAndCopied() {
        assertEquals(
                2,
                buckets("small").stream()
                        .filter(bucket -> bucket.at("/Properties").has("ReplicationConfiguration"))
                        .peek(bucket -> assertEquals(
                                "Enabled",
                                bucket.at("/Properties/VersioningConfiguration/Status")
                                        .asText()))
                        .peek(bucket -> assertEquals(
                                "Disabled",
                                bucket.at("/Properties/ReplicationConfiguration/Rules/0/DeleteMarkerReplication/Status")
                                        .asText()))
                        .count());
    }

    @Test
    void withoutBackup_nothingIsCopied() {
        Templates.of("null", "lake").resourceCountIs("AWS::S3::Bucket", 6);
        Templates.of("null", "lake").resourceCountIs("AWS::IAM::Role", 0);
    }

    @Test
    void files_goToColderClasses() {
        Templates.of("small", "lake")
                .hasResourceProperties(
                        "AWS::S3::Bucket",
                        Map.of(
                                "LifecycleConfiguration",
                                Map.of(
                                        "Rules",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Transitions",
                                                List.of(
                                                        Map.of("StorageClass", "STANDARD_IA", "TransitionInDays", 90),
                                                        Map.of(
                                                                "StorageClass",
                                                                "GLACIER_IR",
                                                                "TransitionInDays",
                                                                360)))))))));
    }

    private static List<JsonNode> buckets(String profile) {
        List<JsonNode> buckets = new ArrayList<>();
        for (JsonNode resource : Templates.json(profile, "lake").get("Resources")) {
            if (resource.get("Type").asText().equals("AWS::S3::Bucket")) {
                buckets.add(resource);
            }
        }
        return buckets;
    }
}
