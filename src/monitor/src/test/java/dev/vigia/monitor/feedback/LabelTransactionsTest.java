package dev.vigia.monitor.feedback;

import static dev.vigia.monitor.Payments.DAY;
import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabelTransactionsTest {
    private static final int KEY_GROUPS = 8;
    private static final String[] MERCHANTS = {"M1", "M2", "M3", "M4", "M5"};

    private TwoInputs<Transaction, SubjectLabel, Transaction> operator;

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void transactions_haveTheLabelsOfTheirTimeAndNoLaterOnes() throws Exception {
        start(true);
        send(paid("1", "M1", 10), paid("2", "M1", 11), paid("3", "M2", 12), label("M1", 11), label("M1", 12));
        send(NOON + 20_000);
        assertEquals(List.of("1 0/0", "2 1/1", "3 0/0"), taken());
    }

    @Test
    void eventTime_waitsForTheInputThatIsFurtherBehind() throws Exception {
        start(true);
        send(paid("1", "M1", 10));
        operator.firstReaches(NOON + 20_000);
        operator.rest();
        send(label("M1", 9));
        assertEquals(List.of(), taken());
        operator.secondReaches(NOON + 10_000);
        assertEquals(List.of("1 1/1"), taken());
    }

    @Test
    void labelOfATimeThatHasPassed_countsFromThenOn() throws Exception {
        start(true);
        send(paid("1", "M1", 10), NOON + 10_000, label("M1", 5), paid("2", "M1", 11), NOON + 20_000);
        assertEquals(List.of("1 0/0", "2 1/1"), taken());
    }

    @Test
    void withoutABound_labelsCountWhenTheyCome() throws Exception {
        start(false);
        send(paid("1", "M1", 10), label("M1", 5), label("M1", 12), paid("2", "M1", 11), paid("3", "M1", 12));
        assertEquals(List.of("1 0/0", "2 1/1", "3 2/2"), taken());
    }

    @Test
    void transactionOfNobody_passes() throws Exception {
        start(true);
        Transaction.Draft draft = Payments.draft("a", "1", NOON);
        draft.metro = null;
        send(draft.finished(), NOON);
        assertEquals(List.of("1 0/0"), taken());
        assertEquals(0, operator.entries());
    }

    @Test
    void placeStandsForAnUnknownCounterparty() throws Exception {
        start(true);
        send(label("MMR", 0), payment("a", "1", 5), paid("2", "M1", 5), NOON + 5_000);
        assertEquals(List.of("1 1/1", "2 0/0"), taken());
    }

    @Test
    void subject_isForgottenWhenItsNewestLabelNoLongerCounts() throws Exception {
        start(true);
        send(label("M1", 0), label("M1", 2 * DAY / 1000), NOON + 31 * DAY);
        assertEquals(1, operator.entries());
        assertEquals(1, operator.numEventTimeTimers());
        send(NOON + 33 * DAY);
        assertEquals(0, operator.entries());
        assertEquals(0, operator.numEventTimeTimers());
    }

    @Test
    void restoreAfterEveryEvent_changesNothing() throws Exception {
        List<Object> events = events();
        start(true);
        send(events.toArray());
        List<String> straight = taken();
        assertEquals(60, straight.size());
        operator.close();
        List<String> restored = new ArrayList<>();
        start(true);
        for (Object event : events) {
            send(event);
            restored.addAll(taken());
            OperatorSubtaskState snapshot = operator.snapshot(1, 1);
            operator.close();
            start(true, 1, 0, snapshot);
        }
        assertEquals(straight, restored);
    }

    @Test
    void rescaling_losesAndDoublesNothing() throws Exception {
        List<Object> events = events();
        start(true);
        send(events.toArray());
        List<String> straight = taken();
        operator.close();
        start(true);
        send(events.subList(0, 50).toArray());
        List<String> rescaled = taken();
        OperatorSubtaskState one = operator.snapshot(1, 1);
        for (int index = 0; index < 2; index++) {
            operator.close();
            start(
                    true,
                    2,
                    index,
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(one, KEY_GROUPS, 1, 2, index));
            for (Object event : events.subList(50, events.size())) {
                if (event instanceof Long || belongs(event, index)) {
                    send(event);
                }
            }
            rescaled.addAll(taken());
        }
        straight.sort(null);
        rescaled.sort(null);
        assertEquals(straight, rescaled);
    }

    private static boolean belongs(Object event, int index) {
        String subject = event instanceof Transaction
                ? LabelTransactions.subject((Transaction) event)
                : ((SubjectLabel) event).subject;
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(subject, KEY_GROUPS, 2) == index;
    }

    /** Payments and labels in some disorder, and event time that follows. */
    private static List<Object> events() {
        List<Object> events = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            int turn = number / 6 * 6 + number * 5 % 6;
            events.add(paid("p" + turn, MERCHANTS[turn % 5], turn * 10));
            if (number % 2 == 0) {
                events.add(label(MERCHANTS[number % 5], number * 10 + 25));
            }
            if (number % 10 == 9) {
                events.add(NOON + (number - 6) * 10_000L);
            }
        }
        events.add(NOON + DAY);
        return events;
    }

    private void start(boolean waits) throws Exception {
        start(waits, 1, 0, null);
    }

    private void start(boolean waits, int parallelism, int index, OperatorSubtaskState restored) throws Exception {
        operator = new TwoInputs<>(
                        new LabelTransactions(waits),
                        new MockEnvironmentBuilder()
                                .setMaxParallelism(KEY_GROUPS)
                                .setParallelism(parallelism)
                                .setSubtaskIndex(index)
                                .build())
                .keyedBy(LabelTransactions::subject, BasicTypeInfo.STRING_TYPE_INFO)
                .secondKeyedBy(label -> label.subject);
        operator.setup(Types.TRANSACTION.createSerializer(new SerializerConfigImpl()));
        operator.initializeState(restored);
        operator.open();
    }

    /** Sends each event: a payment, a label, or a watermark of both inputs as a number. */
    private void send(Object... events) throws Exception {
        for (Object event : events) {
            if (event instanceof Transaction) {
                operator.first((Transaction) event, ((Transaction) event).time);
            } else if (event instanceof SubjectLabel) {
                operator.second((SubjectLabel) event);
            } else {
                operator.secondReaches((Long) event);
                operator.firstReaches((Long) event);
            }
        }
    }

    /** Takes out what has come: ids, and how many labels on their day said fraud, of how many. */
    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (Object out = operator.getOutput().poll();
                out != null;
                out = operator.getOutput().poll()) {
            if (out instanceof StreamRecord) {
                Transaction transaction = (Transaction) ((StreamRecord<?>) out).getValue();
                taken.add(transaction.id + " " + transaction.labels.frauds(transaction.time, 1) + "/"
                        + transaction.labels.count(transaction.time, 1));
            }
        }
        return taken;
    }

    private static Transaction paid(String id, String counterparty, long seconds) {
        Transaction.Draft draft = Payments.draft("account", id, NOON + seconds * 1000);
        draft.counterparty = counterparty;
        return draft.finished();
    }

    /** Returns a label that says fraud, from some seconds after noon on. */
    private static SubjectLabel label(String subject, long seconds) {
        return Occurrence.of(paid("t", subject, -1)).labelled(Records.label("t", true, NOON + seconds * 1000).label);
    }
}
