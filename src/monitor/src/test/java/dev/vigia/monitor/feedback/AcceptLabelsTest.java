package dev.vigia.monitor.feedback;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.rows.Marker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptLabelsTest {
    private final ShownMetrics metrics = new ShownMetrics();
    private TwoInputs<Arrival, Transaction, ArrivedLabel> operator;

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void everyRecord_endsInItsPlaceAndIsCountedOnce() throws Exception {
        start(0, null);
        operator.first(Records.label("T1", true, NOON), NOON);
        operator.first(Records.ofFeedback(new byte[] {'x'}), NOON);
        operator.first(Records.ofFeedback(new Marker(Instant.ofEpochMilli(NOON)).bytes()), NOON);
        assertEquals(List.of("T1"), taken());
        assertEquals(1, operator.getSideOutput(AcceptLabels.QUARANTINE).size());
        assertEquals(2, metrics.value("labelsReceived"));
        assertEquals(1, metrics.value("labelsQuarantined"));
    }

    @Test
    void counts_surviveARestore() throws Exception {
        start(0, null);
        operator.first(Records.label("T1", true, NOON), NOON);
        OperatorSubtaskState snapshot = operator.snapshot(1, 1);
        operator.close();
        start(0, snapshot);
        operator.first(Records.label("T2", true, NOON), NOON);
        assertEquals(2, metrics.value("labelsReceived"));
    }

    @Test
    void withoutAWait_eventTimeIsThatOfTheTransactions() throws Exception {
        start(0, null);
        operator.firstReaches(NOON + 9);
        operator.secondReaches(NOON);
        operator.secondReaches(NOON + 20);
        assertEquals(List.of(new Watermark(NOON), new Watermark(NOON + 20)), taken());
    }

    @Test
    void withAWait_eventTimeIsThatOfWhatIsFurtherBehind() throws Exception {
        start(1_000, null);
        operator.secondReaches(NOON);
        assertEquals(List.of(), taken());
        operator.firstReaches(NOON - 7);
        operator.firstReaches(NOON + 50);
        operator.secondReaches(NOON + 60);
        assertEquals(List.of(new Watermark(NOON - 7), new Watermark(NOON), new Watermark(NOON + 50)), taken());
    }

    @Test
    void labelsThatAreSilentForTheWait_holdNothingBackUntilTheyAreHeardAgain() throws Exception {
        start(1_000, null);
        operator.firstReaches(NOON);
        operator.secondReaches(NOON + 10);
        operator.setProcessingTime(999);
        assertEquals(List.of(new Watermark(NOON)), taken());
        operator.setProcessingTime(1_000);
        operator.secondReaches(NOON + 20);
        assertEquals(List.of(new Watermark(NOON + 10), new Watermark(NOON + 20)), taken());
        operator.firstReaches(NOON + 15);
        operator.secondReaches(NOON + 30);
        assertEquals(List.of(), taken());
        operator.setProcessingTime(2_000);
        assertEquals(List.of(new Watermark(NOON + 30)), taken());
    }

    @Test
    void silenceBeforeThereAreTransactions_doesNotCount() throws Exception {
        start(1_000, null);
        operator.setProcessingTime(5_000);
        operator.secondReaches(NOON);
        operator.firstReaches(NOON - 7);
        operator.setProcessingTime(5_999);
        assertEquals(List.of(new Watermark(NOON - 7)), taken());
    }

    private void start(long waitMillis, OperatorSubtaskState restored) throws Exception {
        operator = new TwoInputs<>(
                new AcceptLabels(waitMillis),
                new MockEnvironmentBuilder().setMetricGroup(metrics.ofTask()).build());
        operator.setup(Types.ARRIVED_LABEL.createSerializer(new SerializerConfigImpl()));
        operator.initializeState(restored);
        operator.setProcessingTime(0);
        operator.open();
    }

    private List<Object> taken() {
        List<Object> taken = new ArrayList<>();
        for (Object out = operator.getOutput().poll();
                out != null;
                out = operator.getOutput().poll()) {
            taken.add(
                    out instanceof StreamRecord
                            ? ((ArrivedLabel) ((StreamRecord<?>) out).getValue()).label.transactionId
                            : out);
        }
        return taken;
    }
}
