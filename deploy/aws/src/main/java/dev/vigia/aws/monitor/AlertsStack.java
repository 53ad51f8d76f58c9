package dev.vigia.aws.monitor;

import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.monitor.alerts.AlertTable;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.sns.StringConditions;
import software.amazon.awscdk.services.sns.SubscriptionFilter;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Where alerts go: the topic, the queue of those that someone must look at, and the table of the last months. */
public final class AlertsStack extends Stack {
    /** So that a message which its reader fails on five times waits where it can be looked at. */
    private static final int MOST_RECEIVES = 5;

    public AlertsStack(Construct scope, String id, StackProps props, Profile profile, Names names) {
        super(scope, id, props);
        Topic topic = Topic.Builder.create(this, "Topic")
                .topicName(names.alerts())
                .masterKey(Alias.fromAliasName(this, "SnsKey", "alias/aws/sns"))
                .enforceSsl(true)
                .build();
        Map<String, SubscriptionFilter> severe = Map.of(
                "severity",
                SubscriptionFilter.stringFilter(StringConditions.builder()
                        .allowlist(List.of("HIGH", "CRITICAL"))
                        .build()));
        topic.addSubscription(SqsSubscription.Builder.create(queue(names))
                .rawMessageDelivery(true)
                .filterPolicy(severe)
                .deadLetterQueue(deadLetters("UndeliveredAlerts", names.undeliveredAlerts()))
                .build());
        profile.email()
                .ifPresent(address -> topic.addSubscription(EmailSubscription.Builder.create(address)
                        .filterPolicy(severe)
                        .build()));
        TableV2.Builder.create(this, "Table")
                .tableName(names.alerts())
                .partitionKey(Attribute.builder()
                        .name(AlertTable.KEY)
                        .type(AttributeType.STRING)
                        .build())
                .billing(Billing.onDemand())
                .encryption(TableEncryptionV2.dynamoOwnedKey())
                .timeToLiveAttribute(AlertTable.EXPIRES_AT)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
    }

    private Queue queue(Names names) {
        return Queue.Builder.create(this, "Queue")
                .queueName(names.alerts())
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .visibilityTimeout(Duration.minutes(5))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters("DeadLetters", names.deadLetters()))
                        .maxReceiveCount(MOST_RECEIVES)
                        .build())
                .build();
    }

    private Queue deadLetters(String id, String name) {
        Queue queue = Queue.Builder.create(this, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .build();
        Findings.accept(queue, "AwsSolutions-SQS3", "It is a queue of dead letters itself.");
        return queue;
    }
}
