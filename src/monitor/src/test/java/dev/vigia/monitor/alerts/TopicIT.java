package dev.vigia.monitor.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicIT {
    private static final String ARN = "arn:aws:sns:ap-south-1:000000000000:alerts";
    private static final String TAKEN = result("");

    @RegisterExtension
    private static final AwsAnswers SNS = new AwsAnswers(TAKEN);

    private static final List<String> REFUSED = new CopyOnWriteArrayList<>();

    private static AlertService topic;

    @BeforeAll
    static void open() {
        topic = Topic.at(ARN, "ap-south-1", SNS.address())
                .open((alert, reason) -> REFUSED.add(alert.id + ": " + reason));
    }

    @BeforeEach
    void nothingIsRefusedYet() {
        REFUSED.clear();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void message_isTheAlertWithTheAttributesOfFilters() {
        Alert alert = Raised.alert();
        assertEquals(List.of(), topic.send(List.of(alert)).join());
        Map<String, String> form = SNS.form();
        String entry = "PublishBatchRequestEntries.member.1.";
        assertEquals("PublishBatch", form.get("Action"));
        assertEquals(ARN, form.get("TopicArn"));
        assertEquals(AlertJson.of(alert), form.get(entry + "Message"));
        assertEquals(
                Map.of("severity", "HIGH", "rule", "v", "metro", "MMR", "amountBand", "0-1k"), attributes(form, entry));
    }

    @Test
    void attributeWithoutAValue_isLeftOut() {
        topic.send(List.of(Raised.alert("a", 3, draft -> draft.metro = null))).join();
        assertFalse(SNS.requests().get(0).contains("metro"));
    }

    @Test
    void alertsThatTheServiceDidNotTake_areHandedBack() {
        List<Alert> alerts = Raised.alerts(3);
        SNS.next(200, result(failed(1, "InternalError", false) + failed(2, "KMSThrottling", true)));
        assertEquals(
                Raised.ids(alerts.subList(1, 3)), Raised.ids(topic.send(alerts).join()));
    }

    @Test
    void alertThatTheServiceRefuses_isToldAndTheOthersAreTaken() {
        List<Alert> alerts = Raised.alerts(2);
        SNS.next(200, result(failed(1, "InvalidParameter", true)));
        assertEquals(List.of(), topic.send(alerts).join());
        assertEquals(List.of(alerts.get(1).id + ": InvalidParameter, said the service"), REFUSED);
    }

    @Test
    void requestThatTheServiceRefuses_isSentAlertByAlert() {
        List<Alert> alerts = Raised.alerts(3);
        SNS.next(400, error("BatchRequestTooLong"));
        SNS.next(200, TAKEN);
        SNS.next(400, error("InvalidParameter"));
        SNS.next(500, error("InternalError"));
        assertEquals(1, topic.send(alerts).join().size());
        assertEquals(1, REFUSED.size());
        assertTrue(REFUSED.get(0).contains("said the service"), REFUSED::toString);
    }

    @Test
    void otherFaultOfTheSender_isAFailureThatNamesTheAlert() {
        SNS.next(200, result(failed(0, "KMSAccessDenied", true)));
        assertEquals(
                "alert " + Raised.alert().id + " is refused: KMSAccessDenied, said the service",
                failure().getMessage());
    }

    @Test
    void throttlingAndServerErrors_areWorthAnotherTry() {
        SNS.next(400, error("Throttling"));
        SNS.next(500, error("InternalError"));
        SNS.next(503, "");
        List<Alert> alerts = Raised.alerts(2);
        for (int turn = 0; turn < 3; turn++) {
            assertEquals(alerts, topic.send(alerts).join());
        }
        assertEquals(List.of(), topic.send(alerts).join());
    }

    @Test
    void missingTopicAndMissingPermission_areFailures() {
        SNS.next(404, error("NotFound"));
        assertTrue(failure().getMessage().contains("said the service"));
        SNS.next(403, error("AuthorizationError"));
        assertTrue(failure().getMessage().contains("said the service"));
    }

    @Test
    void noAnswer_isWorthAnotherTry() {
        List<Alert> alerts = Raised.alerts(2);
        AlertService nobody =
                Topic.at(ARN, "ap-south-1", URI.create("http://127.0.0.1:1")).open((alert, reason) -> {});
        assertEquals(alerts, nobody.send(alerts).join());
        nobody.close();
    }

    private Throwable failure() {
        return Failures.cause(assertThrows(
                CompletionException.class, () -> topic.send(Raised.alerts(1)).join()));
    }

    private static Map<String, String> attributes(Map<String, String> form, String entry) {
        Map<String, String> attributes = new TreeMap<>();
        for (int number = 1; form.containsKey(entry + "MessageAttributes.entry." + number + ".Name"); number++) {
            String attribute = entry + "MessageAttributes.entry." + number + ".";
            assertEquals("String", form.get(attribute + "Value.DataType"));
            attributes.put(form.get(attribute + "Name"), form.get(attribute + "Value.StringValue"));
        }
        return attributes;
    }

    private static String result(String failed) {
        return "<PublishBatchResponse><PublishBatchResult><Successful/><Failed>" + failed
                + "</Failed></PublishBatchResult></PublishBatchResponse>";
    }

    private static String failed(int id, String code, boolean senderFault) {
        return "<member><Id>" + id + "</Id><Code>" + code + "</Code><Message>said the service</Message><SenderFault>"
                + senderFault + "</SenderFault></member>";
    }

    private static String error(String code) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                + "</Code><Message>said the service</Message></Error></ErrorResponse>";
    }
}
