package dev.vigia.aws.constructs;

import dev.vigia.aws.names.Arns;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.constructs.Construct;

/** Schedules that start state machines. */
public final class Schedules {
    private Schedules() {}

    /**
     * Starts a state machine by the clock, without input.
     *
     * @param when an expression of EventBridge, in UTC
     */
    public static void start(Construct scope, String machine, String when) {
        CfnSchedule.Builder.create(scope, "Schedule")
                .name(machine)
                .scheduleExpression(when)
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        // The schedule starts at its minute, and not within a window after it.
                        .mode("OFF")
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(Arns.machine(machine))
                        .roleArn(starter(scope, "Starter", machine).getRoleArn())
                        .input("{}")
                        .build())
                .build();
    }

    /** Makes the role of a schedule: it may start one state machine and nothing else. */
    public static Role starter(Construct scope, String id, String machine) {
        Role role = Role.Builder.create(scope, id)
                .description("Starts " + machine + " when its time has come.")
                .assumedBy(ServicePrincipal.Builder.create("scheduler.amazonaws.com")
                        // Without this, a schedule in another account could have the
                        // service take this role (the confused deputy).
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build())
                .build();
        Statements.allow(role, "Start", List.of("states:StartExecution"), Arns.machine(machine));
        return role;
    }
}
