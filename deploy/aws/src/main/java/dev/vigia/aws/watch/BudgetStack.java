package dev.vigia.aws.watch;

import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/**
 * What the account may cost in a month, and who is told when half of it, most of it or all of it is spent or will be. It is the
 * whole account's: a budget by tag would need the tag to be activated for billing by hand first, and see nothing until then.
 */
public final class BudgetStack extends Stack {
    public BudgetStack(Construct scope, String id, StackProps props, Profile profile, Names names) {
        super(scope, id, props);
        SubscriberProperty subscriber = subscriber(profile, names);
        CfnBudget.Builder.create(this, "Budget")
                .budget(BudgetDataProperty.builder()
                        .budgetName(names.prefix() + "-month")
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(SpendProperty.builder()
                                .amount(profile.budget().usdPerMonth())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(List.of(
                        at(50, "ACTUAL", subscriber),
                        at(80, "ACTUAL", subscriber),
                        at(100, "ACTUAL", subscriber),
                        at(100, "FORECASTED", subscriber)))
                .build();
    }

    private static NotificationWithSubscribersProperty at(int percent, String kind, SubscriberProperty subscriber) {
        return NotificationWithSubscribersProperty.builder()
                .notification(NotificationProperty.builder()
                        .notificationType(kind)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(subscriber))
                .build();
    }

    private static SubscriberProperty subscriber(Profile profile, Names names) {
        return SubscriberProperty.builder()
                .subscriptionType(profile.email().isPresent() ? "EMAIL" : "SNS")
                .address(profile.email().orElseGet(() -> names.topicArn(names.operations())))
                .build();
    }
}
