package dev.vigia.monitor.arrivals;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

class SortArrivalsTest {
    private static final int MOST_SUBTASKS = 8;

    @Test
    void everyKindOfRecord_endsInItsPlaceAndIsCountedOnce() throws Exception {
        try (Sorting sorting = new Sorting(1, 0, null)) {
            sorting.send(
                    Records.transaction("1", NOON),
                    Records.badAmount("2"),
                    Records.garbage(),
                    Records.arrival(""),
                    Records.marker(NOON));
            assertEquals(1, sorting.harness.extractOutputValues().size());
            assertEquals("1", sorting.harness.extractOutputValues().get(0).id);
            assertEquals(2, sorting.aside(SortArrivals.RAW));
            assertEquals(3, sorting.aside(SortArrivals.QUARANTINE));
            assertEquals(4, sorting.metrics.value("received"));
            assertEquals(2, sorting.metrics.value("raw"));
            assertEquals(3, sorting.metrics.value("quarantined"));
        }
    }

    @Test
    void raw_holdsTheRowAndQuarantineTheFault() throws Exception {
        try (Sorting sorting = new Sorting(1, 0, null)) {
            sorting.send(Records.badAmount("2"));
            RawRow raw = sorting.harness.getSideOutput(SortArrivals.RAW).peek().getValue();
            Quarantined quarantined = sorting.harness
                    .getSideOutput(SortArrivals.QUARANTINE)
                    .peek()
                    .getValue();
            assertEquals("2", raw.row.text(0));
            assertEquals("BAD_AMOUNT", quarantined.fault.reason.name());
        }
    }

    @Test
    void counts_surviveARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (Sorting sorting = new Sorting(1, 0, null)) {
            sorting.send(Records.transaction("1", NOON), Records.garbage());
            snapshot = sorting.harness.snapshot(1, 1);
            sorting.send(Records.transaction("lost", NOON));
        }
        try (Sorting sorting = new Sorting(1, 0, snapshot)) {
            sorting.send(Records.transaction("2", NOON));
            assertEquals(3, sorting.metrics.value("received"));
            assertEquals(2, sorting.metrics.value("raw"));
            assertEquals(1, sorting.metrics.value("quarantined"));
        }
    }

    @Test
    void counts_addUpAtAnyParallelism() throws Exception {
        OperatorSubtaskState[] three = new OperatorSubtaskState[3];
        for (int index = 0; index < 3; index++) {
            try (Sorting sorting = new Sorting(3, index, null)) {
                sorting.send(Records.transaction("1", NOON), Records.garbage());
                three[index] = sorting.harness.snapshot(1, 1);
            }
        }
        for (int parallelism : new int[] {1, 2, 4}) {
            assertEquals(6, received(three, parallelism));
        }
    }

    private static long received(OperatorSubtaskState[] three, int parallelism) throws Exception {
        OperatorSubtaskState all = AbstractStreamOperatorTestHarness.repackageState(three);
        long received = 0;
        for (int index = 0; index < parallelism; index++) {
            OperatorSubtaskState part = AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    all, MOST_SUBTASKS, 3, parallelism, index);
            try (Sorting sorting = new Sorting(parallelism, index, part)) {
                received += sorting.metrics.value("received");
            }
        }
        return received;
    }

    private static final class Sorting implements AutoCloseable {
        private final ShownMetrics metrics = new ShownMetrics();
        private final OneInputStreamOperatorTestHarness<Arrival, Transaction> harness;

        Sorting(int parallelism, int index, OperatorSubtaskState restored) throws Exception {
            harness = new OneInputStreamOperatorTestHarness<>(
                    new ProcessOperator<>(new SortArrivals()),
                    new MockEnvironmentBuilder()
                            .setMaxParallelism(MOST_SUBTASKS)
                            .setParallelism(parallelism)
                            .setSubtaskIndex(index)
                            .setMetricGroup(metrics.ofTask())
                            .build());
            harness.setup(Types.TRANSACTION.createSerializer(new SerializerConfigImpl()));
            harness.initializeState(restored);
            harness.open();
        }

        void send(Arrival... arrivals) throws Exception {
            for (Arrival arrival : arrivals) {
                harness.processElement(arrival, 0);
            }
        }

        int aside(OutputTag<?> tag) {
            return harness.getSideOutput(tag).size();
        }

        @Override
        public void close() throws Exception {
            harness.close();
        }
    }
}
