package dev.vigia.aws.constructs;

import dev.vigia.aws.names.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** State machines, each from its definition in the Amazon States Language, which is a resource. */
public final class Workflow {
    private Workflow() {}

    /**
     * Makes a machine whose role may write its logs and traces, and nothing else yet.
     *
     * @param definition a resource beside the class of {@code scope}
     * @param values what stands for each {@code ${name}} of the definition; {@code partition} is known
     */
    public static StateMachine of(
            Construct scope, String id, String name, String definition, Map<String, String> values) {
        Map<String, String> substitutions = new TreeMap<>(values);
        substitutions.put("partition", Aws.PARTITION);
        Role role = Role.Builder.create(scope, id + "Role")
                .description("The state machine " + name + ".")
                .assumedBy(new ServicePrincipal("states.amazonaws.com"))
                .build();
        StateMachine machine = StateMachine.Builder.create(scope, id)
                .stateMachineName(name)
                .definitionBody(DefinitionBody.fromString(read(scope.getClass(), definition)))
                .definitionSubstitutions(substitutions)
                .role(role)
                .tracingEnabled(true)
                .logs(LogOptions.builder()
                        .destination(LogGroup.Builder.create(scope, id + "Logs")
                                // Groups with this beginning share one rule of who may write; others have one each, of
                                // few.
                                .logGroupName("/aws/vendedlogs/states/" + name)
                                .retention(RetentionDays.ONE_MONTH)
                                .removalPolicy(RemovalPolicy.DESTROY)
                                .build())
                        .level(LogLevel.ALL)
                        .includeExecutionData(false)
                        .build())
                .build();
        Findings.accept(
                role,
                "AwsSolutions-IAM5",
                "Delivery of logs and traces has no resources to name.",
                List.of("Resource::*"));
        return machine;
    }

    /** The role that a machine works with. */
    public static Role role(StateMachine machine) {
        return (Role) machine.getRole();
    }

    /** Lets a machine start another one and wait for its end, of which EventBridge tells it. */
    public static void allowNested(Role role, String machine) {
        Statements.allow(role, "StartNested", List.of("states:StartExecution"), Names.machineArn(machine));
        Statements.allowAll(
                role,
                "An execution's name is drawn when it starts.",
                "WaitForNested",
                List.of("states:DescribeExecution", "states:StopExecution"),
                Names.arn("states", "execution:" + machine + ":*"));
        Statements.allow(
                role,
                "HearOfNested",
                List.of("events:PutTargets", "events:PutRule", "events:DescribeRule"),
                Names.arn("events", "rule/StepFunctionsGetEventsForStepFunctionsExecutionRule"));
    }

    /** Starts a machine by the clock, in UTC; its executions are told nothing. */
    public static void schedule(Construct scope, String machine, String when) {
        CfnSchedule.Builder.create(scope, "Schedule")
                .name(machine)
                .scheduleExpression(when)
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(CfnSchedule.FlexibleTimeWindowProperty.builder()
                        .mode("OFF")
                        .build())
                .target(CfnSchedule.TargetProperty.builder()
                        .arn(Names.machineArn(machine))
                        .roleArn(starter(scope, "Starter", machine).getRoleArn())
                        .input("{}")
                        .build())
                .build();
    }

    /** Who starts a machine when its time has come, and may do nothing else. */
    public static Role starter(Construct scope, String id, String machine) {
        Role role = Role.Builder.create(scope, id)
                .description("Starts " + machine + " when its time has come.")
                .assumedBy(ServicePrincipal.Builder.create("scheduler.amazonaws.com")
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build())
                .build();
        Statements.allow(role, "Start", List.of("states:StartExecution"), Names.machineArn(machine));
        return role;
    }

    /** Without line breaks and indentation, which would be half of the template. */
    private static String read(Class<?> beside, String definition) {
        try (InputStream text = beside.getResourceAsStream(definition)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R *", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
