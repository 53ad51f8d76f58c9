package dev.vigia.aws.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

class WeeklyStackTest {
    private static final String SCHEDULE = "AWS::Scheduler::Schedule";

    @ParameterizedTest
    @ValueSource(strings = {"small", "bank"})
    void week_isStartedByASchedule(String profile) {
        Templates.of(profile, "weekly")
                .hasResourceProperties(
                        SCHEDULE,
                        Map.of("ScheduleExpression", "cron(0 4 ? * MON *)", "ScheduleExpressionTimezone", "UTC"));
    }

    @Test
    void nullBudget_isStartedByHand() {
        Templates.of("null", "weekly").resourceCountIs(SCHEDULE, 0);
    }

    @Test
    void machines_areTracedAndLogged() {
        Templates.of("bank", "weekly")
                .resourcePropertiesCountIs(
                        "AWS::StepFunctions::StateMachine",
                        Map.of(
                                "TracingConfiguration",
                                Map.of("Enabled", true),
                                "LoggingConfiguration",
                                Match.objectLike(Map.of("Level", "ALL", "IncludeExecutionData", false))),
                        2);
    }

    @Test
    void container_isNotReachable() {
        Templates.of("small", "weekly")
                .hasResourceProperties("AWS::EC2::SecurityGroup", Map.of("SecurityGroupIngress", Match.absent()));
        Templates.of("small", "weekly").resourceCountIs("AWS::EC2::NatGateway", 0);
        Templates.of("small", "weekly").resourceCountIs("AWS::EC2::VPCEndpoint", 1);
    }

    @Test
    void passedRoles_areOnlyThoseOfTheTops() {
        List<JsonNode> passed = Templates.statements("bank", "weekly").stream()
                .filter(each -> each.get("Action").asText().equals("iam:PassRole"))
                .collect(Collectors.toList());

        assertEquals(2, passed.size());
        passed.forEach(each -> assertTrue(each.get("Resource").toString().contains("Role"), each.toString()));
    }

    @Test
    void rightsOnEverything_areThoseThatHaveNoResources() {
        assertEquals(List.of("elasticmapreduce:RunJobFlow"), onEverything("bank"));
        assertEquals(List.of("ecs:StopTask", "ecs:DescribeTasks"), onEverything("small"));
    }

    private static List<String> onEverything(String profile) {
        return Templates.statements(profile, "weekly").stream()
                .filter(each -> each.get("Resource").asText().equals("*"))
                .map(each -> each.get("Action"))
                .flatMap(action -> action.isArray()
                        ? StreamSupport.stream(action.spliterator(), false)
                        : java.util.stream.Stream.of(action))
                .map(JsonNode::asText)
                .filter(action -> !action.startsWith("logs:") && !action.startsWith("xray:"))
                .distinct()
                .collect(Collectors.toList());
    }
}
