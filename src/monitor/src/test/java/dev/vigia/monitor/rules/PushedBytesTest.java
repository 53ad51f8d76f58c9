package dev.vigia.monitor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that a pushed record of any bytes gets one answer that a stream can take, and that the job goes on. */
class PushedBytesTest {
    private static final int MOST_ANSWER = 1 << 19;
    private static final String CONDITION = "book: b\nrules:\n- {id: a, owner: me, weight: 10, condition: '%s'}\n";

    private final ShownMetrics metrics = new ShownMetrics();
    private TwoInputs<byte[], Baseline, Briefing> operator;

    @BeforeEach
    void begin() throws Exception {
        operator = new TwoInputs<>(
                new AcceptRules(Payments.book()),
                new MockEnvironmentBuilder().setMetricGroup(metrics.ofTask()).build());
        operator.setup(Types.BRIEFING.createSerializer(new SerializerConfigImpl()));
        operator.initializeState((OperatorSubtaskState) null);
        operator.open();
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    @Test
    void bombs_areRefusedInOneAnswer() throws Exception {
        for (String book : List.of(
                "[".repeat(200_000),
                "a: ".repeat(50_000),
                "{".repeat(30) + "}".repeat(30),
                "- ".repeat(100_000),
                "a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nbook: *c\nrules: *c",
                "a: &a {a: *a}\nbook: x\nrules: [*a]",
                "a: &a {id: a, owner: me, condition: tx.amount > 5}\nbook: b\nrules: [" + "*a,".repeat(60_000) + "]",
                "book: b\nrules: [" + "{x: y},".repeat(30_000) + "]",
                "book: b\nrules:\n" + "- {id: v, pattern: magic, owner: me}\n".repeat(17_000),
                "book: b\nrules: [{id: a, owner: me, pattern: own-profile, parameters: {half-life: P106751991167DT7H}}]",
                "book: b\nrules: [{id: a, owner: me, pattern: velocity-count, cooldown: PT2562047788015H}]",
                "book: b\nrules: [{id: a, owner: me, pattern: velocity-amount, parameters: {limit: 1e-2147483647}}]",
                "book: b\nrules: [{id: a, owner: me, pattern: velocity-amount, parameters: {limit: "
                        + "9".repeat(60_000) + "}}]",
                "book: " + "\u0001".repeat(200_000) + "\nrules: []",
                "book: b\nrules: [{id: a, owner: me, weight: 9, condition: \"tx.location != '\\ud800'\"}]",
                "book: b\nrules: [{? [a, b] : c}]",
                "book: b\nrules: [!!java.lang.Runtime {}]",
                "%YAML 9.9\n---\nbook: b",
                "---\na: 1\n---\nb: 2",
                "\ufeffbook: b\n\trules: []",
                String.format(CONDITION, "(".repeat(19_000)),
                String.format(CONDITION, "tx.hour" + " + 1".repeat(4_000) + " > 2"),
                String.format(CONDITION, "tx.location.matches(\"((a{1000}){1000}){1000}\")"),
                String.format(CONDITION, "tx.location.matches(\"" + "(".repeat(900) + "\")"),
                String.format(CONDITION, "tx.location in [" + "\"M\",".repeat(20_000) + "\"M\"]"))) {
            push("{\"push\":\"p\",\"book\":" + quoted(book) + "}");
        }
        assertEquals(0, metrics.value("rulesAccepted"));
    }

    @Test
    void timesAndIdsBeyondReason_areRefused() throws Exception {
        for (String push : List.of(
                "{\"push\":\"p\",\"from\":\"+999999999-12-31T23:59:59Z\",\"book\":%s}",
                "{\"push\":\"p\",\"from\":\"-999999999-12-31T23:59:59Z\",\"book\":%s}",
                "{\"push\":\"" + "p".repeat(500_000) + "\",\"book\":%s}",
                "{\"push\":\"p\",\"push\":{},\"book\":%s}",
                "[".repeat(2_000) + "%s",
                "{\"" + "x".repeat(100_000) + "\":" + "[".repeat(999) + "%s")) {
            push(String.format(push, quoted(Payments.book())));
        }
        assertEquals(0, metrics.value("rulesAccepted"));
    }

    @Test
    void mutatedPushes_areAcceptedOrRefused() throws Exception {
        Random random = new Random(14);
        String sound =
                "{\"push\":\"p\",\"from\":\"2016-09-01T00:00:00Z\",\"book\":" + quoted(RuleBook.shippedText()) + "}";
        for (int turn = 0; turn < 1_500; turn++) {
            byte[] bytes = (turn % 2 == 0 ? sound : sound.substring(0, random.nextInt(sound.length())))
                    .getBytes(StandardCharsets.UTF_8);
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            push(bytes);
        }
        for (int turn = 0; turn < 1_500; turn++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            push(noise);
        }
        assertTrue(metrics.value("rulesRefused") > 1_500, () -> metrics.value("rulesRefused") + " refused");
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\u0001", "\\u0001")
                + '"';
    }

    private void push(String record) throws Exception {
        push(record.getBytes(StandardCharsets.UTF_8));
    }

    private void push(byte[] record) throws Exception {
        operator.first(record, 0);
        StreamRecord<String> answer =
                operator.getSideOutput(AcceptRules.ANSWERS).poll();
        assertTrue(answer != null && operator.getSideOutput(AcceptRules.ANSWERS).isEmpty(), "one answer");
        assertTrue(
                answer.getValue().length() < MOST_ANSWER,
                () -> answer.getValue().length() + " characters");
        assertTrue(!answer.getValue().contains("java."), answer::getValue);
    }
}
