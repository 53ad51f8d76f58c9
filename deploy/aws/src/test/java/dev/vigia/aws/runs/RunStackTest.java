package dev.vigia.aws.runs;

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

class RunStackTest {
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
}
