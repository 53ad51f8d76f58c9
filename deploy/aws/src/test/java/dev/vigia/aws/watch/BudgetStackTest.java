package dev.vigia.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static JsonNode only(String capability, String type) {
        return StreamSupport.stream(
                        Templates.json("null", capability).get("Resources").spliterator(), false)
                .filter(resource -> resource.get("Type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
