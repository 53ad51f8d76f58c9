package dev.vigia.aws.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Match;

class BudgetStackTest {
    @ParameterizedTest
    @CsvSource({"null, 1", "small, 250", "bank, 2500"})
    void month_hasTheProfilesLimit(String profile, int usd) {
        Templates.of(profile, "budget")
                .hasResourceProperties(
                        "AWS::Budgets::Budget",
                        Map.of(
                                "Budget",
                                Match.objectLike(Map.of(
                                        "BudgetType", "COST",
                                        "TimeUnit", "MONTHLY",
                                        "BudgetLimit", Map.of("Amount", usd, "Unit", "USD")))));
    }

    @Test
    void month_tellsAtHalfMostAllAndBeforeAll() {
        JsonNode notifications = only("budget", "AWS::Budgets::Budget").at("/Properties/NotificationsWithSubscribers");

        assertEquals(
                List.of("ACTUAL 50", "ACTUAL 80", "ACTUAL 100", "FORECASTED 100"),
                StreamSupport.stream(notifications.spliterator(), false)
                        .map(each -> each.at("/Notification/NotificationType").asText() + " "
                                + each.at("/Notification/Threshold").asInt())
                        .collect(Collectors.toList()));
        assertEquals(
                "SNS", notifications.at("/0/Subscribers/0/SubscriptionType").asText());
    }

    @Test
    void killSwitch_isStartedByTheScheduleAndByNothingElseOfIt() {
        JsonNode statement = Templates.statements("null", "run").stream()
                .filter(each -> each.path("Sid").asText().equals("Start"))
                .findFirst()
                .orElseThrow();

        assertEquals("states:StartExecution", statement.get("Action").asText());
        assertTrue(statement.get("Resource").toString().contains(":stateMachine:vigia-kill-switch"));
    }

    @Test
    void rightsOnEverything_areThoseThatHaveNoResources() {
        List<String> actions = Templates.statements("null", "run").stream()
                .filter(each -> each.get("Resource").asText().equals("*"))
                .flatMap(each -> StreamSupport.stream(each.get("Action").spliterator(), false))
                .map(JsonNode::asText)
                .filter(action -> !action.startsWith("logs:") && !action.startsWith("xray:"))
                .collect(Collectors.toList());

        assertEquals(List.of("freetier:GetFreeTierUsage", "cloudwatch:GetMetricStatistics"), actions);
    }

    @Test
    void run_isStartedByHandUnlessAProfileSaysWhen() {
        Templates.of("null", "run").resourceCountIs("AWS::Scheduler::Schedule", 0);
        Templates.of(Templates.ALL_ON, "run")
                .hasResourceProperties(
                        "AWS::Scheduler::Schedule",
                        Map.of("Name", "vigia-null-run", "ScheduleExpression", "cron(0 6 ? * MON *)"));
    }

    @Test
    void run_isThereOnlyWhereStreamsLiveAsLongAsOne() {
        assertNull(Templates.app("small").getNode().tryFindChild("vigia-run"));
        assertNull(Templates.app("bank").getNode().tryFindChild("vigia-run"));
        Templates.of("null", "run").resourceCountIs("AWS::StepFunctions::StateMachine", 2);
    }

    private static JsonNode only(String capability, String type) {
        return StreamSupport.stream(
                        Templates.json("null", capability).get("Resources").spliterator(), false)
                .filter(resource -> resource.get("Type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
