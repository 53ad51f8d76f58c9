package dev.vigia.monitor.feedback;

import static dev.vigia.monitor.Payments.DAY;
import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinLabelsTest {
    private static final long MEMORY = 10 * DAY;

    private final ShownMetrics metrics = new ShownMetrics();
    private TwoInputs<Occurrence, ArrivedLabel, SubjectLabel> operator;

    @BeforeEach
    void begin() throws Exception {
        start(null);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void label_learnsOfWhomItSpeaks_whicheverComesFirst() throws Exception {
        happens("1", 0);
        label("1", true, NOON + DAY);
        label("2", false, NOON + DAY);
        assertEquals(List.of("MMR fraud 86400 0"), taken());
        happens("2", 5);
        assertEquals(List.of("MMR genuine 86400 5"), taken());
        counts(2, 0, 0);
    }

    @Test
    void labelThatComesTwice_countsOnce_alsoIfItWaited() throws Exception {
        label("1", true, NOON + DAY);
        label("1", true, NOON + DAY);
        happens("1", 0);
        happens("1", 0);
        label("1", true, NOON + DAY);
        label("1", true, NOON + 2 * DAY);
        assertEquals(List.of("MMR fraud 86400 0"), taken());
        counts(1, 0, 3);
    }

    @Test
    void ofTransactionsUnderOneId_theEarliestCounts_whicheverComesFirst() throws Exception {
        for (String first : List.of("PUNE", "DELHI")) {
            String id = "of " + first;
            happens(id, 5, first);
            happens(id, 5, first.equals("PUNE") ? "DELHI" : "PUNE");
            happens(id, 6, "AGRA");
            label(id, true, NOON + DAY);
            happens(id, 4, "AGRA");
            assertEquals(List.of("DELHI fraud 86400 5"), taken());
        }
        counts(2, 0, 0);
    }

    @Test
    void changedVerdict_isAnotherLabelOnce() throws Exception {
        happens("1", 0);
        label("1", true, NOON + DAY);
        label("1", false, NOON + 2 * DAY);
        label("1", true, NOON + DAY);
        label("1", false, NOON + 2 * DAY);
        assertEquals(List.of("MMR fraud 86400 0", "MMR genuine 172800 0"), taken());
        counts(2, 0, 2);
    }

    @Test
    void labelWithoutATransaction_isPutAsideWhenItsPatienceEnds() throws Exception {
        label("1", true, NOON);
        reach(NOON + DAY - 1);
        counts(0, 0, 0);
        reach(NOON + DAY);
        counts(0, 1, 0);
        assertEquals(1, operator.getSideOutput(JoinLabels.UNMATCHED).size());
        assertEquals(
                "UNMATCHED_LABEL",
                operator.getSideOutput(JoinLabels.UNMATCHED)
                        .peek()
                        .getValue()
                        .fault
                        .reason
                        .name());
        assertEquals(0, operator.entries());
        happens("1", 0);
        assertEquals(List.of(new Watermark(NOON + DAY - 1), new Watermark(NOON + DAY)), taken());
    }

    @Test
    void transaction_isForgottenAfterTheMemory() throws Exception {
        happens("1", 0);
        reach(NOON + MEMORY - 1);
        label("1", true, NOON + MEMORY - 1);
        counts(1, 0, 0);
        reach(NOON + MEMORY);
        assertEquals(0, operator.entries());
        label("1", true, NOON + MEMORY - 1);
        reach(NOON + MEMORY + DAY);
        counts(1, 1, 0);
        assertEquals(0, operator.entries());
        assertEquals(0, operator.numEventTimeTimers());
    }

    @Test
    void labelFromAfterTheMemory_isPutAsideHoweverFarEventTimeIs() throws Exception {
        happens("1", 0);
        label("1", true, NOON + MEMORY);
        counts(0, 1, 0);
        label("2", true, NOON + MEMORY);
        happens("2", 0);
        counts(0, 2, 0);
    }

    @Test
    void eventTime_isThatOfTheInputFurtherBehind() throws Exception {
        operator.firstReaches(NOON + 9);
        operator.secondReaches(NOON);
        operator.rest();
        operator.secondReaches(NOON + 5);
        operator.secondReaches(NOON + 20);
        assertEquals(List.of(new Watermark(NOON), new Watermark(NOON + 5), new Watermark(NOON + 9)), watermarks());
    }

    @Test
    void restoreAfterEveryEvent_changesNothing() throws Exception {
        List<Step> steps = List.of(
                () -> happens("1", 0),
                () -> label("2", true, NOON + DAY),
                () -> label("3", true, NOON + DAY),
                () -> label("1", true, NOON + DAY),
                () -> label("1", true, NOON + DAY),
                () -> reach(NOON + DAY),
                () -> happens("2", 7),
                () -> label("1", false, NOON + 2 * DAY),
                () -> reach(NOON + 2 * DAY),
                () -> reach(NOON + MEMORY + 7_000));
        List<Object> straight = new ArrayList<>();
        for (Step step : steps) {
            step.run();
            straight.addAll(taken());
        }
        counts(3, 1, 1);
        operator.close();
        start(null);
        List<Object> restored = new ArrayList<>();
        for (Step step : steps) {
            step.run();
            restored.addAll(taken());
            OperatorSubtaskState snapshot = operator.snapshot(1, 1);
            operator.close();
            start(snapshot);
        }
        counts(3, 1, 1);
        assertEquals(straight, restored);
        assertEquals(0, operator.entries());
    }

    private interface Step {
        void run() throws Exception;
    }

    private void start(OperatorSubtaskState restored) throws Exception {
        operator = new TwoInputs<>(
                        new JoinLabels(MEMORY),
                        new MockEnvironmentBuilder()
                                .setMetricGroup(metrics.ofTask())
                                .build())
                .keyedBy(occurrence -> occurrence.transactionId, BasicTypeInfo.STRING_TYPE_INFO)
                .secondKeyedBy(arrival -> arrival.label.transactionId);
        operator.setup(Types.SUBJECT_LABEL.createSerializer(new SerializerConfigImpl()));
        operator.initializeState(restored);
        operator.open();
    }

    private void happens(String id, long seconds) throws Exception {
        operator.first(Occurrence.of(payment("a", id, seconds)), NOON);
    }

    private void happens(String id, long seconds, String place) throws Exception {
        Transaction.Draft draft = Payments.draft("a", id, NOON + seconds * 1_000);
        draft.metro = place;
        operator.first(Occurrence.of(draft.finished()), NOON);
    }

    private void label(String id, boolean fraud, long at) throws Exception {
        operator.second(Records.label(id, fraud, at));
    }

    private void reach(long time) throws Exception {
        operator.firstReaches(time);
        operator.secondReaches(time);
    }

    private void counts(long matched, long unmatched, long repeated) {
        assertEquals(matched, metrics.value("labelsMatched"));
        assertEquals(unmatched, metrics.value("labelsUnmatched"));
        assertEquals(repeated, metrics.value("labelsRepeated"));
    }

    private List<Object> watermarks() {
        List<Object> taken = taken();
        taken.removeIf(out -> !(out instanceof Watermark));
        return taken;
    }

    private List<Object> taken() {
        List<Object> taken = new ArrayList<>();
        for (Object out = operator.getOutput().poll();
                out != null;
                out = operator.getOutput().poll()) {
            taken.add(out instanceof StreamRecord ? text((SubjectLabel) ((StreamRecord<?>) out).getValue()) : out);
        }
        return taken;
    }

    /** Writes a label with two times in seconds after noon: from when it counts, and when the transaction happened. */
    private static String text(SubjectLabel label) {
        return label.subject + (label.fraud ? " fraud " : " genuine ") + (label.at - NOON) / 1000 + " "
                + (label.happened - NOON) / 1000;
    }
}
