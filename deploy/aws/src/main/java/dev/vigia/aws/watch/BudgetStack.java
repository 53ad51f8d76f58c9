package dev.vigia.aws.watch;

import dev.vigia.aws.names.Arns;
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
 * The budget of a month. AWS warns when half, four fifths or all of it is spent, or when all of it will be. The budget covers the whole
 * account: a budget per tag sees nothing until somebody activates the tag for billing by hand.
 */
public final class BudgetStack extends Stack {
    public BudgetStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        Names names = profile.names();
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
                .address(profile.email().orElseGet(() -> Arns.topic(names.operations())))
                .build();
    }
}
