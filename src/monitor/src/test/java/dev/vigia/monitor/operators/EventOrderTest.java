package dev.vigia.monitor.operators;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the order where more rows wait than memory is to hold. */
class EventOrderTest {
    private static final int IN_MEMORY = 8;
    private static final long TEN_YEARS_SECONDS = 3_650L * 86_400;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rowsFarAhead_waitInStateAndAreTakenInTheirTime(boolean rocks) throws Exception {
        List<Transaction> all = rows();
        OperatorSubtaskState snapshot = null;
        for (int from = 0; from < all.size(); from += 20) {
            try (Ordering ordering = new Ordering(rocks, snapshot)) {
                assertEquals(from, ordering.pending());
                for (Transaction row : all.subList(from, from + 20)) {
                    ordering.processElement(row, row.time);
                    assertTrue(ordering.inMemory() <= IN_MEMORY, "a bound that holds");
                }
                snapshot = ordering.snapshot(1, 1);
            }
        }
        List<String> taken;
        try (Ordering ordering = new Ordering(rocks, snapshot)) {
            ordering.processWatermark(new Watermark(NOON + 60_000));
            assertEquals(30, ordering.pending());
            ordering.processWatermark(Watermark.MAX_WATERMARK);
            assertEquals(0, ordering.pending());
            assertTrue(ordering.mostAtOnce() < 10, "and room is made on the way");
            taken = ordering.taken();
        }
        assertEquals(byAccount(all.stream().sorted().collect(Collectors.toList())), byAccount(inOrder(all, taken)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eventTime_doesNotGoBackAfterARestore(boolean rocks) throws Exception {
        OperatorSubtaskState snapshot;
        try (Ordering ordering = new Ordering(rocks, null)) {
            ordering.processWatermark(new Watermark(NOON + 10_000));
            snapshot = ordering.snapshot(1, 1);
        }
        try (Ordering ordering = new Ordering(rocks, snapshot)) {
            ordering.processWatermark(new Watermark(NOON));
            ordering.processElement(payment("a", "1", 9), NOON + 9_000);
            assertEquals(List.of("1"), ordering.taken());
        }
    }

    /** Returns rows of three accounts, out of order; half of them are ten years later, and one of these comes twice. */
    private static List<Transaction> rows() {
        List<Transaction> rows = new ArrayList<>();
        for (int row = 0; row < 59; row++) {
            long later = row % 2 == 0 ? 0 : TEN_YEARS_SECONDS;
            rows.add(payment("account" + row % 3, "" + row, later + row / 3));
        }
        rows.add(rows.get(1));
        Collections.shuffle(rows, new Random(7));
        return rows;
    }

    private static List<Transaction> inOrder(List<Transaction> all, List<String> ids) {
        return ids.stream()
                .map(id -> all.stream()
                        .filter(row -> row.id.equals(id))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toList());
    }

    /** Sorts the rows by account, because the order within one account is what counts. */
    private static List<String> byAccount(List<Transaction> rows) {
        return rows.stream()
                .sorted((one, other) -> one.account.compareTo(other.account))
                .map(row -> row.account + " " + row.id)
                .collect(Collectors.toList());
    }

    /** Passes on what it takes, and counts what it has taken since it was told to forget. */
    private static final class Passing extends EventOrder<Transaction>
            implements OneInputStreamOperator<Transaction, Transaction> {
        private static final long serialVersionUID = 1L;

        private int taken;
        private int mostAtOnce;

        Passing() {
            super(true, IN_MEMORY);
        }

        @Override
        protected String key(Transaction transaction) {
            return transaction.account;
        }

        @Override
        protected void take(Transaction transaction, boolean late) {
            output.collect(new StreamRecord<>(transaction, transaction.time));
            taken++;
            mostAtOnce = Math.max(mostAtOnce, taken);
        }

        @Override
        protected void takenUntil(long time) {
            taken = 0;
        }

        @Override
        public void processElement(StreamRecord<Transaction> element) throws Exception {
            arrive(element.getValue());
        }
    }

    private static final class Ordering
            extends KeyedOneInputStreamOperatorTestHarness<String, Transaction, Transaction> {
        private final ShownMetrics metrics;

        Ordering(boolean rocks, OperatorSubtaskState restored) throws Exception {
            this(rocks, restored, new ShownMetrics());
        }

        private Ordering(boolean rocks, OperatorSubtaskState restored, ShownMetrics metrics) throws Exception {
            super(
                    new Passing(),
                    transaction -> transaction.account,
                    BasicTypeInfo.STRING_TYPE_INFO,
                    new MockEnvironmentBuilder()
                            .setMetricGroup(metrics.ofTask())
                            .build());
            this.metrics = metrics;
            setStateBackend(rocks ? rocks() : new HashMapStateBackend());
            setup(Types.TRANSACTION.createSerializer(new SerializerConfigImpl()));
            initializeState(restored);
            open();
        }

        private static StateBackend rocks() {
            EmbeddedRocksDBStateBackend rocks = new EmbeddedRocksDBStateBackend();
            rocks.getMemoryConfiguration().setUseManagedMemory(false);
            return rocks;
        }

        long pending() {
            return metrics.value("pending");
        }

        int inMemory() {
            return ((Passing) getOperator()).inMemory();
        }

        int mostAtOnce() {
            return ((Passing) getOperator()).mostAtOnce;
        }

        /** Takes out what has come, and returns the ids. */
        List<String> taken() {
            List<String> ids = extractOutputValues().stream().map(row -> row.id).collect(Collectors.toList());
            getOutput().clear();
            return ids;
        }
    }
}
