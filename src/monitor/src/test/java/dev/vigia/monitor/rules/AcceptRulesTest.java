package dev.vigia.monitor.rules;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptRulesTest {
    private final ShownMetrics metrics = new ShownMetrics();
    private TwoInputs<byte[], Baseline, Briefing> operator;

    @BeforeEach
    void begin() throws Exception {
        start(null);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void book_holdsFromTheTimeThatIsAskedFor() throws Exception {
        reach(NOON);
        push("p", NOON + 5_000, Payments.book());
        assertEquals(List.of(new Watermark(NOON), "p " + (NOON + 5_000)), taken());
        assertEquals(List.of(accepted("p", NOON + 5_000)), answers());
        assertEquals(1, metrics.value("rulesAccepted"));
    }

    @Test
    void book_holdsAfterWhatMayBeJudgedAlready() throws Exception {
        reach(NOON);
        push("past", NOON - 5_000, Payments.book());
        push("now", null, Payments.book());
        assertEquals(List.of(new Watermark(NOON), "past " + (NOON + 1), "now " + (NOON + 1)), taken());
        reach(Long.MAX_VALUE);
        push("last", null, Payments.book());
        assertEquals(List.of(Watermark.MAX_WATERMARK, "last " + Long.MAX_VALUE), taken());
    }

    @Test
    void beforeThereIsEventTime_aBookHoldsFromTheFirstTransactionOn() throws Exception {
        push("p", null, Payments.book());
        assertEquals(List.of("p " + Long.MIN_VALUE), taken());
        assertEquals(
                List.of(
                        "{\"push\":\"p\",\"status\":\"accepted\",\"book\":\"test\",\"from\":null,\"problems\":[],\"warnings\":[]}"),
                answers());
    }

    @Test
    void unsoundBook_isRefusedWithEveryReasonAndChangesNothing() throws Exception {
        push("p", null, "book: x\nrules:\n- {id: v, pattern: magic, owner: me}\n- {id: v, owner: me, weight: 200}\n");
        assertEquals(List.of(), taken());
        String answer = answers().get(0);
        assertTrue(answer.startsWith("{\"push\":\"p\",\"status\":\"refused\""), answer);
        assertTrue(answer.contains("magic") && answer.contains("twice") && answer.contains("200"), answer);
        assertEquals(1, metrics.value("rulesRefused"));
    }

    @Test
    void ruleThatChangesUnderItsVersion_isRefusedAndChangesNothing_alsoAfterARestore() throws Exception {
        push("same", null, Payments.book());
        push("low", null, Payments.book("LOW"));
        push("next", null, Payments.book("LOW").replace("id: v", "id: v, version: 2"));
        OperatorSubtaskState snapshot = operator.snapshot(1, 1);
        String low =
                "\"v\\\" is not what its version 1 was: it differs in severity. Give it another version, for example 2.\"";
        assertTrue(answers().get(1).startsWith("{\"push\":\"low\",\"status\":\"refused\""), answers()::toString);
        assertTrue(answers().get(1).contains(low), answers()::toString);
        assertEquals(1, metrics.value("rulesRefused"));
        assertEquals(List.of("same " + Long.MIN_VALUE, "next " + Long.MIN_VALUE), taken());
        operator.close();
        start(snapshot);
        push("medium", null, Payments.book("MEDIUM").replace("id: v", "id: v, version: 2"));
        push("back", null, Payments.book());
        assertTrue(answers().get(0).contains("is not what its version 2 was"), answers()::toString);
        assertEquals(List.of("back " + Long.MIN_VALUE), taken());
    }

    @Test
    void versions_areKnownOfTheFirstBookAndTheLastEight() throws Exception {
        for (int version = 2; version <= 10; version++) {
            push("p" + version, null, Payments.book("LOW").replace("id: v", "id: v, version: " + version));
        }
        assertEquals(9, taken().size());
        push("known", null, Payments.book().replace("id: v", "id: v, version: 3"));
        push("first", null, Payments.book("LOW"));
        push("old", null, Payments.book().replace("id: v", "id: v, version: 2"));
        assertEquals(List.of("old " + Long.MIN_VALUE), taken());
    }

    @Test
    void whatIsNoPush_isRefused() throws Exception {
        operator.first("nonsense".getBytes(StandardCharsets.UTF_8), 0);
        assertEquals(List.of(), taken());
        assertTrue(answers().get(0).startsWith("{\"push\":null,\"status\":\"refused\""));
    }

    @Test
    void pushThatComesTwice_isAnsweredAlikeAndPassedOnOnce_alsoAfterARestore() throws Exception {
        reach(NOON);
        push("p", null, Payments.book());
        reach(NOON + 1_000);
        OperatorSubtaskState snapshot = operator.snapshot(1, 1);
        operator.close();
        start(snapshot);
        push("p", null, Payments.book());
        push("q", null, Payments.book());
        assertEquals(List.of("q " + (NOON + 1_001)), taken());
        assertEquals(List.of(accepted("p", NOON + 1), accepted("q", NOON + 1_001)), answers());
    }

    @Test
    void eventTimeOfThePushes_countsForNothing() throws Exception {
        operator.firstReaches(Long.MAX_VALUE);
        reach(NOON);
        assertEquals(List.of(new Watermark(NOON)), taken());
    }

    private void start(OperatorSubtaskState restored) throws Exception {
        operator = new TwoInputs<>(
                new AcceptRules(Payments.book()),
                new MockEnvironmentBuilder().setMetricGroup(metrics.ofTask()).build());
        operator.setup(Types.BRIEFING.createSerializer(new SerializerConfigImpl()));
        operator.initializeState(restored);
        operator.open();
    }

    private void push(String id, Long from, String book) throws Exception {
        String push = new RulePush(id, from == null ? null : Instant.ofEpochMilli(from), book).json();
        operator.first(push.getBytes(StandardCharsets.UTF_8), 0);
    }

    private void reach(long time) throws Exception {
        operator.secondReaches(time);
    }

    private List<Object> taken() {
        List<Object> taken = new ArrayList<>();
        for (Object out = operator.getOutput().poll();
                out != null;
                out = operator.getOutput().poll()) {
            taken.add(out instanceof StreamRecord ? text((Briefing) ((StreamRecord<?>) out).getValue()) : out);
        }
        return taken;
    }

    private static String text(Briefing briefing) {
        RuleChange change = briefing.change;
        return change.push + " " + change.from;
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        Queue<StreamRecord<String>> given = operator.getSideOutput(AcceptRules.ANSWERS);
        given.forEach(answer -> answers.add(answer.getValue()));
        return answers;
    }

    private static String accepted(String push, long from) {
        return "{\"push\":\"" + push + "\",\"status\":\"accepted\",\"book\":\"test\",\"from\":\""
                + Instant.ofEpochMilli(from) + "\",\"problems\":[],\"warnings\":[]}";
    }
}
