package dev.vigia.aws.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

class OperationsStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"cloudwatch.amazonaws.com", "budgets.amazonaws.com", "events.amazonaws.com"})
    void topic_takesWhatServicesTell(String service) {
        assertTrue(Templates.statements("null", "operations").stream()
                .anyMatch(each -> each.path("Principal").toString().contains(service)
                        && each.get("Action").asText().equals("sns:Publish")));
    }

    @Test
    void machine_thatCannotTellItselfIsTold() {
        Templates.of("null", "operations")
                .hasResourceProperties(
                        "AWS::Events::Rule",
                        Map.of(
                                "EventPattern",
                                Match.objectLike(Map.of(
                                        "detail",
                                        Match.objectLike(Map.of("status", List.of("TIMED_OUT", "ABORTED")))))));
    }
}
