package dev.vigia.aws.watch;

import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** The topic of the operators. It carries alarms, warnings of the budget, and a report of each run and each week. */
public final class OperationsStack extends Stack {
    public OperationsStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        Names names = profile.names();
        // Without a key of ours: alarms and budgets cannot publish through the one of SNS, and nothing personal is
        // sent.
        Topic topic = Topic.Builder.create(this, "Topic")
                .topicName(names.operations())
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("TellOfTheAccountItself")
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"),
                        new ServicePrincipal("budgets.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build());
        Rule.Builder.create(this, "Ended")
                .description("A machine's time was over, or somebody ended it: it cannot tell of that itself.")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.states"))
                        .detailType(List.of("Step Functions Execution Status Change"))
                        .detail(Map.of(
                                "status",
                                List.of("TIMED_OUT", "ABORTED"),
                                "stateMachineArn",
                                Match.prefix(Arns.machine(names.prefix() + "-"))))
                        .build())
                .targets(List.of(new SnsTopic(topic)))
                .build();
        profile.email()
                .ifPresent(address -> topic.addSubscription(
                        EmailSubscription.Builder.create(address).build()));
    }
}
