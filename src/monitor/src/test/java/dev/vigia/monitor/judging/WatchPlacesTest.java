package dev.vigia.monitor.judging;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Payments;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class WatchPlacesTest {
    private static final int KEY_GROUPS = 8;

    /** Two places and none; disorder, a repeat, a minute's pause, and the same amount in several hands. */
    private static final List<Object> SCENARIO = List.of(
            payment("b", "2", "PUNE", 20),
            payment("a", "1", "PUNE", 10),
            payment("c", "3", "MMR", 20),
            payment("d", "4", null, 21),
            NOON + 30_000,
            payment("b", "2", "PUNE", 20),
            payment("c", "5", "PUNE", 40),
            payment("a", "6", "PUNE", 50),
            payment("late", "7", "PUNE", 5),
            NOON + 320_000,
            payment("e", "8", "PUNE", 330),
            NOON + 3_700_000,
            payment("f", "9", "PUNE", 3_640),
            payment("g", "10", "PUNE", 3_800),
            NOON + 10_000_000);

    @Test
    void payments_meetWhatWasPaidInTheirPlace_inTheOrderOfTime() throws Exception {
        assertEquals(
                List.of(
                        "1 1 1",
                        "2 2 2 of 1",
                        "3 1 1",
                        "4 0 0",
                        "2 2 2 of 1",
                        "7 1 1",
                        "5 4 4 of 7 1 2",
                        "6 5 4 of 7 2 5",
                        "8 3 5 of 7 2 5 6",
                        "9 1 2 of 8",
                        "10 2 3 of 8 9"),
                straight());
    }

    @Test
    void whatWaits_isShown() throws Exception {
        ShownMetrics shown = new ShownMetrics();
        try (Harness harness = new Harness(shown)) {
            SCENARIO.subList(0, 4).forEach(harness::send);
            assertEquals(4, shown.value("pending"));
            harness.send(NOON + 15_000);
            assertEquals(3, shown.value("pending"));
        }
    }

    @Test
    void restoreAfterEveryEvent_changesNothing() throws Exception {
        List<String> out = new ArrayList<>();
        OperatorSubtaskState state = null;
        for (Object event : SCENARIO) {
            try (Harness harness = new Harness(1, 0, state)) {
                harness.send(event);
                state = harness.snapshot(1, 1);
                out.addAll(harness.taken());
            }
        }
        assertEquals(straight(), out);
    }

    @Test
    void paymentsThatDifferUnderOneId_areTwo_alsoAfterARestore() throws Exception {
        Transaction.Draft other = Payments.draft("a", "1", NOON + 10_000);
        other.metro = "PUNE";
        other.counterparty = "M1";
        OperatorSubtaskState state;
        try (Harness harness = new Harness(1, 0, null)) {
            harness.send(payment("a", "1", "PUNE", 10));
            harness.send(other.finished());
            harness.send(NOON + 20_000);
            assertEquals(List.of("1 1 1", "1 2 1"), harness.taken());
            state = harness.snapshot(1, 1);
        }
        try (Harness harness = new Harness(1, 0, state)) {
            harness.send(payment("a", "1", "PUNE", 10));
            harness.send(payment("b", "2", "PUNE", 30));
            harness.send(NOON + 40_000);
            assertEquals(List.of("1 2 1", "2 3 2 of 1"), harness.taken());
        }
    }

    @Test
    void eachSubtaskOfMore_findsThePlacesThatAreItsOwn() throws Exception {
        List<String> expected = straight();
        List<String> out = new ArrayList<>();
        OperatorSubtaskState one;
        try (Harness harness = new Harness(1, 0, null)) {
            SCENARIO.subList(0, 8).forEach(harness::send);
            one = harness.snapshot(1, 1);
            out.addAll(harness.taken());
        }
        for (int index = 0; index < 2; index++) {
            OperatorSubtaskState part = AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    AbstractStreamOperatorTestHarness.repackageState(one), KEY_GROUPS, 1, 2, index);
            try (Harness harness = new Harness(2, index, part)) {
                for (Object event : SCENARIO.subList(8, SCENARIO.size())) {
                    if (!(event instanceof Transaction) || harness.owns((Transaction) event)) {
                        harness.send(event);
                    }
                }
                out.addAll(harness.taken());
            }
        }
        assertEquals(sorted(expected), sorted(out));
    }

    private static List<String> straight() throws Exception {
        try (Harness harness = new Harness(1, 0, null)) {
            SCENARIO.forEach(harness::send);
            return harness.taken();
        }
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.toList());
    }

    private static Transaction payment(String account, String id, String metro, int seconds) {
        Transaction.Draft draft = Payments.draft(account, id, NOON + seconds * 1_000L);
        draft.metro = metro;
        return draft.finished();
    }

    /** One subtask of {@link WatchPlaces} at work. */
    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, Transaction, Transaction> {
        private final int parallelism;
        private final int index;

        /** Makes the only subtask, which shows its metrics. */
        Harness(ShownMetrics shown) throws Exception {
            super(
                    new WatchPlaces(true),
                    WatchPlaces::place,
                    BasicTypeInfo.STRING_TYPE_INFO,
                    new MockEnvironmentBuilder()
                            .setMaxParallelism(KEY_GROUPS)
                            .setMetricGroup(shown.ofTask())
                            .build());
            this.parallelism = 1;
            this.index = 0;
            begin(null);
        }

        Harness(int parallelism, int index, OperatorSubtaskState restored) throws Exception {
            super(
                    new WatchPlaces(true),
                    WatchPlaces::place,
                    BasicTypeInfo.STRING_TYPE_INFO,
                    KEY_GROUPS,
                    parallelism,
                    index);
            this.parallelism = parallelism;
            this.index = index;
            begin(restored);
        }

        private void begin(OperatorSubtaskState restored) throws Exception {
            getExecutionConfig().enableObjectReuse();
            setup(Types.TRANSACTION.createSerializer(new SerializerConfigImpl()));
            initializeState(restored);
            open();
        }

        void send(Object event) {
            try {
                if (event instanceof Transaction) {
                    processElement((Transaction) event, ((Transaction) event).time);
                } else {
                    processWatermark(new Watermark((Long) event));
                }
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }

        boolean owns(Transaction transaction) {
            return KeyGroupRangeAssignment.assignKeyToParallelOperator(
                            WatchPlaces.place(transaction), KEY_GROUPS, parallelism)
                    == index;
        }

        /**
         * Takes out each payment's id, how many payments it met, how many accounts with its amount, and their payments.
         */
        List<String> taken() {
            return extractOutputValues().stream()
                    .map(payment -> payment.id + " " + payment.crowd.payments + " " + payment.crowd.accounts
                            + (payment.crowd.others.isEmpty()
                                    ? ""
                                    : payment.crowd.others.stream()
                                            .map(other -> other.id)
                                            .collect(Collectors.joining(" ", " of ", ""))))
                    .collect(Collectors.toList());
        }
    }
}
