package dev.vigia.aws.monitor;

import dev.vigia.aws.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class AlertsStackTest {
    private final Template template = Templates.of("small", "alerts");

    @Test
    void table_expiresAndCanBeRestored() {
        template.hasResourceProperties(
                "AWS::DynamoDB::GlobalTable",
                Map.of(
                        "KeySchema",
                        List.of(Map.of("AttributeName", "alert_id", "KeyType", "HASH")),
                        "TimeToLiveSpecification",
                        Map.of("AttributeName", "expires_at", "Enabled", true),
                        "BillingMode",
                        "PAY_PER_REQUEST",
                        "Replicas",
                        List.of(Match.objectLike(Map.of(
                                "DeletionProtectionEnabled",
                                true,
                                "PointInTimeRecoverySpecification",
                                Map.of("PointInTimeRecoveryEnabled", true))))));
    }

    @Test
    void severeAlerts_comeIntoAQueue() {
        template.hasResourceProperties(
                "AWS::SNS::Subscription",
                Map.of(
                        "Protocol",
                        "sqs",
                        "FilterPolicy",
                        Map.of("severity", List.of("HIGH", "CRITICAL")),
                        "RawMessageDelivery",
                        true,
                        "RedrivePolicy",
                        Match.anyValue()));
        template.allResourcesProperties("AWS::SQS::Queue", Map.of("SqsManagedSseEnabled", true));
        template.hasResourceProperties(
                "AWS::SQS::Queue", Map.of("RedrivePolicy", Match.objectLike(Map.of("maxReceiveCount", 5))));
    }

    @Test
    void topic_isEncrypted() {
        template.hasResourceProperties(
                "AWS::SNS::Topic", Map.of("TopicName", "vigia-alerts", "KmsMasterKeyId", Match.anyValue()));
    }
}
