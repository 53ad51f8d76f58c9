package dev.vigia.aws.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.aws.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Match;

class WatchStackTest {
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigia-downtime",
                "vigia-failed-checkpoints",
                "vigia-lag",
                "vigia-iterator-age",
                "vigia-quarantine-rate",
                "vigia-refused-alerts",
                "vigia-dead-letters",
                "vigia-undelivered-alerts",
                "vigia-unsound-rules"
            })
    void alarm_tellsAndIsSilentWithoutFigures(String name) {
        Templates.of("null", "watch")
                .hasResourceProperties(
                        ALARM,
                        Map.of(
                                "AlarmName",
                                name,
                                "TreatMissingData",
                                "notBreaching",
                                "AlarmActions",
                                List.of(Match.anyValue())));
    }

    @Test
    void notRunning_isAnAlarmOnlyWhereItShouldRun() {
        Map<String, Object> notRunning = Map.of("AlarmName", "vigia-not-running", "TreatMissingData", "breaching");
        Templates.of("small", "watch").hasResourceProperties(ALARM, notRunning);
        Templates.of("null", "watch").resourcePropertiesCountIs(ALARM, notRunning, 0);
    }

    /** Ten alarms and three dashboards of fifty metrics are free. */
    @Test
    void nullBudget_paysForNoAlarm() {
        Templates.of("null", "watch").resourceCountIs("AWS::CloudWatch::Dashboard", 1);
        int alarms = 0;
        for (JsonNode resource : Templates.json("null", "watch").get("Resources")) {
            if (resource.get("Type").asText().equals(ALARM)) {
                alarms++;
            }
        }
        assertTrue(alarms <= 10);
    }
}
