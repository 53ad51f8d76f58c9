package dev.vigia.aws.constructs;

import dev.vigia.aws.names.Arns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** State machines of Step Functions. Each definition is a resource in the Amazon States Language. */
public final class Workflow {
    private Workflow() {}

    /**
     * Makes a state machine and returns its role, which may write logs and traces and nothing else yet.
     *
     * @param definition a resource beside the class of {@code scope}
     * @param values the values of the definition's placeholders, {@code ${name}}; {@code partition} is always there
     */
    public static Role of(Construct scope, String id, String name, String definition, Map<String, String> values) {
        Map<String, String> substitutions = new TreeMap<>(values);
        substitutions.put("partition", Aws.PARTITION);
        Role role = Roles.of(scope, id + "Role", "The state machine " + name + ".", "states.amazonaws.com");
        StateMachine.Builder.create(scope, id)
                .stateMachineName(name)
                .definitionBody(DefinitionBody.fromString(read(scope.getClass(), definition)))
                .definitionSubstitutions(substitutions)
                .role(role)
                .tracingEnabled(true)
                .logs(LogOptions.builder()
                        // CloudWatch allows few rules about who may write logs. Groups with this prefix share one of
                        // them.
                        .destination(Logs.of(scope, id + "Logs", "/aws/vendedlogs/states/" + name))
                        .level(LogLevel.ALL)
                        // The log tells the states, and not the inputs and results of each.
                        .includeExecutionData(false)
                        .build())
                .build();
        Findings.accept(
                role,
                "AwsSolutions-IAM5",
                "Delivery of logs and traces has no resources to name.",
                List.of("Resource::*"));
        return role;
    }

    /** Lets a state machine start another one and wait for its end, which EventBridge reports. */
    public static void allowNested(Role role, String machine) {
        Statements.allow(role, "StartNested", List.of("states:StartExecution"), Arns.machine(machine));
        Statements.allowAll(
                role,
                "An execution's name is drawn when it starts.",
                "WaitForNested",
                List.of("states:DescribeExecution", "states:StopExecution"),
                Arns.of("states", "execution:" + machine + ":*"));
        allowEvents(role, "HearOfNested", "StepFunctionsGetEventsForStepFunctionsExecutionRule");
    }

    /** Lets a state machine wait for the end of something that EventBridge reports, through rules that Step Functions owns. */
    public static void allowEvents(Role role, String sid, String... rules) {
        Statements.allow(
                role,
                sid,
                List.of("events:PutTargets", "events:PutRule", "events:DescribeRule"),
                Stream.of(rules).map(rule -> Arns.of("events", "rule/" + rule)).toArray(String[]::new));
    }

    /** Line breaks and indentation would be half of the template. */
    private static String read(Class<?> beside, String definition) {
        try (InputStream text = beside.getResourceAsStream(definition)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R *", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
