package dev.vigia.aws.monitor;

import dev.vigia.aws.constructs.Queues;
import dev.vigia.aws.constructs.Tables;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.monitor.alerts.AlertTable;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.kms.Alias;
import software.amazon.awscdk.services.sns.StringConditions;
import software.amazon.awscdk.services.sns.SubscriptionFilter;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** The destinations of alerts: the topic, the queue of severe alerts, which somebody must look at, and the table of the last months. */
public final class AlertsStack extends Stack {
    public AlertsStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        Names names = profile.names();
        Topic topic = Topic.Builder.create(this, "Topic")
                .topicName(names.alerts())
                .masterKey(Alias.fromAliasName(this, "SnsKey", "alias/aws/sns"))
                .enforceSsl(true)
                .build();
        Map<String, SubscriptionFilter> severe = Map.of(
                dev.vigia.monitor.alerts.Topic.SEVERITY,
                SubscriptionFilter.stringFilter(StringConditions.builder()
                        .allowlist(List.of(Severity.HIGH.name(), Severity.CRITICAL.name()))
                        .build()));
        topic.addSubscription(SqsSubscription.Builder.create(queue(names))
                // The queue gets the alert's JSON itself, without the envelope of SNS.
                .rawMessageDelivery(true)
                .filterPolicy(severe)
                .deadLetterQueue(Queues.deadLetters(this, "UndeliveredAlerts", names.undeliveredAlerts()))
                .build());
        profile.email()
                .ifPresent(address -> topic.addSubscription(EmailSubscription.Builder.create(address)
                        .filterPolicy(severe)
                        .build()));
        Tables.with(AlertTable.KEY, this, "Table", names.alerts())
                .timeToLiveAttribute(AlertTable.EXPIRES_AT)
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
    }

    private Queue queue(Names names) {
        Queue deadLetters = Queues.deadLetters(this, "DeadLetters", names.deadLetters());
        return Queues.with(deadLetters, this, "Queue", names.alerts())
                .retentionPeriod(Duration.days(14))
                .visibilityTimeout(Duration.minutes(5))
                .build();
    }
}
