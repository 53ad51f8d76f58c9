package dev.vigia.monitor.alerts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Quarantined;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.CommittableWithLineage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertSinkTest {
    private static final long LINGER_MILLIS = 50;

    private final FakeService service = new FakeService();
    private final ShownMetrics metrics = new ShownMetrics();
    private OneInputStreamOperatorTestHarness<Alert, CommittableMessage<Quarantined>> sink;

    @AfterEach
    void close() throws Exception {
        if (sink != null) {
            sink.close();
        }
    }

    @Test
    void alerts_areSentInBatchesOfAtMostWhatTheServiceTakes() throws Exception {
        start(null);
        send(Raised.alerts(25));
        sink.endInput();
        assertEquals(List.of(10, 10, 5), service.taken.stream().map(List::size).collect(Collectors.toList()));
        assertEquals(Raised.ids(Raised.alerts(25)), taken());
        assertEquals(0, metrics.value("retriedAlerts"));
    }

    @Test
    void alert_waitsForOthersNoLongerThanTheLinger() throws Exception {
        start(null);
        sink.setProcessingTime(1_000);
        send(Raised.alerts(1));
        sink.setProcessingTime(1_000 + LINGER_MILLIS - 1);
        assertEquals(List.of(), taken());
        sink.setProcessingTime(1_000 + LINGER_MILLIS);
        assertEquals(Raised.ids(Raised.alerts(1)), taken());
    }

    @Test
    void alertsThatWereNotTaken_areSentAgainAndCounted() throws Exception {
        start(null);
        List<Alert> alerts = Raised.alerts(3);
        service.answers.add(CompletableFuture.completedFuture(List.of(alerts.get(1))));
        send(alerts);
        sink.endInput();
        assertEquals(List.of(alerts, List.of(alerts.get(1))), service.taken);
        assertEquals(1, metrics.value("retriedAlerts"));
    }

    @Test
    void refusal_failsTheJobWithServiceAndReason() throws Exception {
        start(null);
        service.answers.add(CompletableFuture.failedFuture(
                new CompletionException(new CompletionException(new IllegalArgumentException("no such topic")))));
        send(Raised.alerts(1));
        Exception failure = assertThrows(Exception.class, () -> sink.endInput());
        assertEquals("Cannot send alerts to the fake service: no such topic", failure.getMessage());
        assertEquals(IllegalArgumentException.class, failure.getCause().getClass());
    }

    @Test
    void alertThatTheServiceRefuses_isPutAsideWithBytesAndReasonAndTheJobGoesOn() throws Exception {
        start(null);
        Alert refused = Raised.alert();
        service.refusals.add(refused, "InvalidParameter");
        send(Raised.alerts(2));
        sink.endInput();
        assertEquals(Raised.ids(Raised.alerts(2)), taken());
        assertEquals(List.of("REFUSED_BY_TOPIC: InvalidParameter"), aside(aside -> aside.fault.toString()));
        assertEquals(List.of(AlertJson.of(refused)), aside(aside -> new String(aside.bytes, StandardCharsets.UTF_8)));
        assertEquals(
                List.of("fake service, " + refused.id + " revision 0, " + refused.detectedAt),
                aside(aside -> aside.origin.shard + ", " + aside.origin.sequence + ", " + aside.origin.arrivedAt));
        assertEquals(1, metrics.value("refusedAlerts"));
        assertEquals(0, metrics.value("retriedAlerts"));
    }

    @Test
    void refusedAlert_isPutAsideOnceByTheNextCheckpoint() throws Exception {
        start(null);
        service.refusals.add(Raised.alert(), "InvalidParameter");
        assertEquals(List.of(), aside(aside -> aside.fault.detail));
        sink.prepareSnapshotPreBarrier(1);
        assertEquals(List.of("InvalidParameter"), aside(aside -> aside.fault.detail));
        OperatorSubtaskState snapshot = sink.snapshot(1, 1);
        sink.close();
        start(snapshot);
        sink.endInput();
        assertEquals(List.of(), aside(aside -> aside.fault.detail));
    }

    @Test
    void longReasonOfARefusal_isCutAndARefusalWithoutOneIsPutAside() throws Exception {
        start(null);
        service.refusals.add(Raised.alert(), "x".repeat(70_000));
        service.refusals.add(Raised.alert(), null);
        sink.endInput();
        assertEquals(List.of("500", "4"), aside(aside -> Integer.toString(aside.fault.detail.length())));
    }

    @Test
    void refusedAlert_isReadAsWritten() throws Exception {
        start(null);
        service.refusals.add(Raised.alert(), "InvalidParameter");
        sink.endInput();
        RefusedAlerts serializer = new RefusedAlerts();
        byte[] bytes = serializer.serialize(refused().get(0));
        assertArrayEquals(bytes, serializer.serialize(serializer.deserialize(serializer.getVersion(), bytes)));
    }

    @Test
    void unsentAlerts_areInTheSnapshot() throws Exception {
        start(null);
        send(Raised.alerts(3));
        OperatorSubtaskState snapshot = sink.snapshot(1, 1);
        sink.close();
        assertEquals(List.of(), taken());
        start(snapshot);
        sink.endInput();
        assertEquals(Raised.ids(Raised.alerts(3)), taken());
    }

    @Test
    void closing_closesTheService() throws Exception {
        start(null);
        sink.close();
        assertTrue(service.closed);
    }

    @Test
    void bufferedAlerts_areReadAsWritten() throws Exception {
        List<Alert> alerts = Raised.alerts(2);
        BufferedAlerts serializer = new BufferedAlerts();
        byte[] bytes = serializer.serialize(new BufferedRequestState<>(alerts.stream()
                .map(alert -> new RequestEntryWrapper<>(alert, 900))
                .collect(Collectors.toList())));
        BufferedRequestState<Alert> read = serializer.deserialize(serializer.getVersion(), bytes);
        assertEquals(1_800, read.getStateSize());
        assertArrayEquals(bytes, serializer.serialize(read));
        assertEquals(
                Raised.ids(alerts),
                read.getBufferedRequestEntries().stream()
                        .map(entry -> entry.getRequestEntry().id)
                        .collect(Collectors.toList()));
    }

    @Test
    void longestAlert_isTaken() throws Exception {
        start(null);
        String longest = "\u0001".repeat(1_020);
        send(List.of(Raised.alert("a", 120, draft -> {
            draft.id += longest;
            draft.location = longest;
            draft.counterparty = longest;
        })));
        sink.endInput();
        assertEquals(1, service.taken.size());
    }

    private void start(OperatorSubtaskState restored) throws Exception {
        sink = new OneInputStreamOperatorTestHarness<>(
                new SinkWriterOperatorFactory<>(new AlertSink(service, LINGER_MILLIS)),
                Types.ALERT.createSerializer(new SerializerConfigImpl()),
                new MockEnvironmentBuilder().setMetricGroup(metrics.ofTask()).build());
        sink.initializeState(restored);
        sink.open();
    }

    private void send(List<Alert> alerts) throws Exception {
        for (Alert alert : alerts) {
            sink.processElement(alert, 0);
        }
    }

    private List<String> aside(Function<Quarantined, String> part) {
        return refused().stream().map(part).collect(Collectors.toList());
    }

    private List<Quarantined> refused() {
        return sink.extractOutputValues().stream()
                .filter(CommittableWithLineage.class::isInstance)
                .map(message -> ((CommittableWithLineage<Quarantined>) message).getCommittable())
                .collect(Collectors.toList());
    }

    private List<String> taken() {
        return service.taken.stream()
                .flatMap(batch -> Raised.ids(batch).stream())
                .collect(Collectors.toList());
    }
}
