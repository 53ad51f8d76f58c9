package dev.vigia.monitor.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.monitor.Payments;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class AlertTableIT {
    @RegisterExtension
    private static final AwsAnswers DYNAMO = new AwsAnswers("{}");

    private static final List<String> REFUSED = new CopyOnWriteArrayList<>();

    private static AlertService table;

    @BeforeAll
    static void open() {
        table = at(DYNAMO.address());
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void item_isPutUnlessItIsThere() {
        Alert alert = Raised.alert();
        assertEquals(List.of(), table.send(List.of(alert)).join());
        String request = DYNAMO.requests().get(0);
        long expires = Payments.ARRIVED / 1000 + 90 * 86_400;
        for (String part : List.of(
                "\"TableName\":\"vigia-alerts\"",
                "\"ConditionExpression\":\"attribute_not_exists(alert_id) OR revision < :revision\"",
                "\"alert_id\":{\"S\":\"" + alert.id + "\"}",
                "\"account\":{\"S\":\"account0\"}",
                "\"rule\":{\"S\":\"v\"}",
                "\"severity\":{\"S\":\"HIGH\"}",
                "\"status\":{\"S\":\"OPEN\"}",
                "\"score\":{\"N\":\"40\"}",
                "\"revision\":{\"N\":\"0\"}",
                "\"transaction_id\":{\"S\":\"p2\"}",
                "\"event_time\":{\"S\":\"2016-08-02T12:00:00.002Z\"}",
                "\"alert\":{\"S\":\"{\\\"schema\\\":",
                "\"expires_at\":{\"N\":\"" + expires + "\"}")) {
            assertTrue(request.contains(part), () -> part + " is not in " + request);
        }
    }

    @Test
    void alertThatIsThere_countsAsDone() {
        DYNAMO.next(400, error("ConditionalCheckFailedException"));
        assertEquals(List.of(), table.send(Raised.alerts(1)).join());
    }

    @Test
    void throttledAlertAmongOthers_isHandedBackAlone() {
        List<Alert> alerts = Raised.alerts(3);
        AlertTable throttled = new AlertTable(
                new ThrottledTable(alerts.get(1).id),
                new HttpThread(),
                "vigia-alerts",
                Duration.ofDays(1),
                (alert, reason) -> {});
        assertEquals(List.of(alerts.get(1)), throttled.send(alerts).join());
    }

    @Test
    void itemThatTheServiceRefuses_isToldAndTheOthersAreTaken() {
        DYNAMO.next(400, error("ValidationException"));
        assertEquals(List.of(), table.send(Raised.alerts(3)).join());
        assertEquals(1, REFUSED.size());
    }

    @Test
    void missingTable_isAFailure() {
        DYNAMO.next(400, error("ResourceNotFoundException"));
        CompletionException failure = assertThrows(
                CompletionException.class, () -> table.send(Raised.alerts(2)).join());
        assertTrue(Failures.cause(failure).getMessage().contains("said the service"));
    }

    private static AlertService at(URI address) {
        return AlertTable.at("vigia-alerts", Duration.ofDays(90), "ap-south-1", address)
                .open((alert, reason) -> REFUSED.add(alert.id));
    }

    private static String error(String type) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"said the service\"}";
    }

    private static final class ThrottledTable implements DynamoDbAsyncClient {
        private final String throttled;

        ThrottledTable(String throttled) {
            this.throttled = throttled;
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
            return request.item().get(AlertTable.KEY).s().equals(throttled)
                    ? CompletableFuture.failedFuture(FailuresTest.answer(400, "ThrottlingException"))
                    : CompletableFuture.completedFuture(
                            PutItemResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
