package dev.vigia.monitor.judging;

import static dev.vigia.monitor.Payments.DAY;
import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.BaselineCodec;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.baselines.GroupSampleCodec;
import dev.vigia.fraud.baselines.LearnedBaselines;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Codec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.CheckpointOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.memory.MemCheckpointStreamFactory;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFinalizer;
import org.apache.flink.streaming.api.operators.OperatorSnapshotFutures;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Compares what the job learns in parts with what the kernel learns in one piece. */
class BaselinesTest {
    private static final int DAYS = 20;

    @Test
    void partsOfTwoSubtasks_withRepeatsAndRestores_giveWhatTheKernelLearns() throws Exception {
        List<Transaction> payments = payments();
        List<GroupSample> parts = new ArrayList<>();
        OperatorSubtaskState[] states = new OperatorSubtaskState[2];
        for (int day = 0; day < DAYS; day++) {
            for (int index = 0; index < 2; index++) {
                try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling = sampling(states[index])) {
                    for (Transaction payment : payments) {
                        boolean today = Math.floorDiv(payment.time, DAY) == Math.floorDiv(NOON, DAY) + day;
                        if (today && (Math.floorMod(payment.id.hashCode(), 2) == index || payment.amount % 3 == 0)) {
                            sampling.processElement(payment, payment.time);
                        }
                    }
                    states[index] = sampling.snapshot(1, 1);
                    if (day % 5 == 4) {
                        sampling.processWatermark(new Watermark(endOfDay(day)));
                        states[index] = sampling.snapshot(2, 2);
                    }
                    parts.addAll(sampling.extractOutputValues());
                }
            }
            if (day % 7 == 3) {
                OperatorSubtaskState both = AbstractStreamOperatorTestHarness.repackageState(states);
                for (int index = 0; index < 2; index++) {
                    states[index] = AbstractStreamOperatorTestHarness.repartitionOperatorState(both, 128, 2, 2, index);
                }
            }
        }
        Map<String, String> expected = byTheKernel(payments);
        assertTrue(expected.size() > 5 * DAYS, expected.keySet()::toString);
        assertEquals(expected, learned(parts));
    }

    @Test
    void subtaskThatRests_sendsWhatItHasOnce() throws Exception {
        try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling = sampling(null)) {
            Transaction payment = Payments.draft("a", "1", NOON).finished();
            sampling.processElement(payment, payment.time);
            assertEquals(0, sampling.extractOutputValues().size());
            sampling.processWatermarkStatus(WatermarkStatus.IDLE);
            int sent = sampling.extractOutputValues().size();
            assertTrue(sent >= 1);
            sampling.processWatermarkStatus(WatermarkStatus.ACTIVE);
            sampling.processWatermarkStatus(WatermarkStatus.IDLE);
            sampling.processWatermark(Watermark.MAX_WATERMARK);
            assertEquals(sent, sampling.extractOutputValues().size());
        }
    }

    /** Checks a snapshot after the next payments: Flink writes it on a thread of its own while these come. */
    @Test
    void paymentsAfterASnapshot_doNotChangeIt() throws Exception {
        try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling = sampling(null)) {
            sampling.processElement(Payments.draft("a", "1", NOON).finished(), NOON);
            List<String> before = sampled(sampling.snapshot(1, 1));
            OperatorSnapshotFutures writing = sampling.getOneInputOperator()
                    .snapshotState(
                            2,
                            2,
                            CheckpointOptions.forCheckpointWithDefaultLocation(),
                            new MemCheckpointStreamFactory(1 << 20));
            sampling.processElement(Payments.draft("a", "2", NOON).finished(), NOON);
            assertEquals(before, sampled(new OperatorSnapshotFinalizer(writing).getJobManagerOwnedState()));
        }
    }

    /** Returns the samples of the place, each as its bytes. */
    private static List<String> sampled(OperatorSubtaskState snapshot) throws Exception {
        try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> restored = sampling(snapshot)) {
            restored.processWatermark(Watermark.MAX_WATERMARK);
            List<String> sampled = new ArrayList<>();
            for (GroupSample part : restored.extractOutputValues()) {
                if (part.group.startsWith("place")) {
                    sampled.add(bytes(new GroupSampleCodec(), part));
                }
            }
            return sampled;
        }
    }

    @Test
    void whatComesLate_isLeftOut() throws Exception {
        try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling = sampling(null)) {
            sampling.processWatermark(new Watermark(NOON));
            sampling.processElement(Payments.draft("a", "1", NOON).finished(), NOON);
            sampling.processWatermark(Watermark.MAX_WATERMARK);
            assertEquals(List.of(), sampling.extractOutputValues());
        }
    }

    /** Checks what is left of a bad file, which may have another place in every row. */
    @Test
    void placesThatNeverPayAgain_areForgotten() throws Exception {
        List<GroupSample> parts = new ArrayList<>();
        try (OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling = sampling(null)) {
            for (int place = 0; place < 1_000; place++) {
                Transaction.Draft draft = Payments.draft("a", "p" + place, NOON);
                draft.metro = "PLACE " + place;
                sampling.processElement(draft.finished(), NOON);
            }
            sampling.processWatermark(new Watermark(endOfDay(0)));
            parts.addAll(sampling.extractOutputValues());
        }
        try (KeyedOneInputStreamOperatorTestHarness<String, GroupSample, Baseline> learning = learning(null)) {
            for (GroupSample part : parts) {
                learning.processElement(part, part.end());
            }
            learning.processWatermark(new Watermark(endOfDay(GroupHistory.MEMORY_DAYS - 1)));
            assertTrue(learning.numKeyedStateEntries() >= 1_000, "they may come back");
            learning.processWatermark(new Watermark(endOfDay(GroupHistory.MEMORY_DAYS)));
            assertEquals(0, learning.numKeyedStateEntries());
            assertEquals(0, learning.numEventTimeTimers());
        }
    }

    /** Returns the baselines by group and the time from which they hold, each as its bytes. */
    private static Map<String, String> learned(List<GroupSample> parts) throws Exception {
        Map<String, String> learned = new TreeMap<>();
        OperatorSubtaskState state = null;
        for (int day = 0; day < DAYS + GroupHistory.MEMORY_DAYS; day++) {
            try (KeyedOneInputStreamOperatorTestHarness<String, GroupSample, Baseline> learning = learning(state)) {
                for (int index = 0; index < parts.size(); index++) {
                    GroupSample part = parts.get(index);
                    // Of a subtask that rests, some parts come before the day ahead of theirs is over.
                    boolean early = index % 2 == 0 && part.end() > endOfDay(0);
                    if (part.end() == endOfDay(early ? day + 1 : day)) {
                        learning.processElement(part, part.end());
                    }
                }
                learning.processWatermark(new Watermark(endOfDay(day)));
                for (Baseline baseline : learning.extractOutputValues()) {
                    assertEquals(endOfDay(day) + 1, baseline.from);
                    if (day < DAYS) {
                        learned.put(baseline.group + " " + baseline.from, bytes(new BaselineCodec(), baseline));
                    }
                }
                state = learning.snapshot(1, 1);
            }
        }
        try (KeyedOneInputStreamOperatorTestHarness<String, GroupSample, Baseline> learning = learning(state)) {
            assertEquals(0, learning.numEventTimeTimers(), "nobody pays any more");
        }
        return learned;
    }

    private static Map<String, String> byTheKernel(List<Transaction> payments) throws IOException {
        List<Transaction> ordered = new ArrayList<>(payments);
        ordered.sort(Comparator.comparingLong(payment -> payment.time));
        LearnedBaselines kernel = new LearnedBaselines();
        Map<String, String> learned = new TreeMap<>();
        for (Transaction payment : ordered) {
            put(kernel.at(payment), payment, learned);
        }
        for (Transaction payment : payments) {
            Transaction.Draft draft = Payments.draft("a", "after", endOfDay(DAYS));
            draft.metro = payment.metro;
            draft.ageBand = payment.ageBand;
            draft.balance = payment.balance;
            put(kernel.at(draft.finished()), draft.finished(), learned);
        }
        return learned;
    }

    private static void put(Baselines baselines, Transaction payment, Map<String, String> learned) throws IOException {
        for (Baseline baseline : new Baseline[] {baselines.all(), baselines.place(payment), baselines.peers(payment)}) {
            if (baseline != null) {
                learned.put(baseline.group + " " + baseline.from, bytes(new BaselineCodec(), baseline));
            }
        }
    }

    private static <T> String bytes(Codec<T> codec, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static long endOfDay(int day) {
        return (Math.floorDiv(NOON, DAY) + day + 1) * DAY - 1;
    }

    private static List<Transaction> payments() {
        Random random = new Random(3);
        List<Transaction> payments = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            Transaction.Draft draft = Payments.draft(
                    "a" + number,
                    "p" + number,
                    Math.floorDiv(NOON, DAY) * DAY + (long) (random.nextDouble() * DAYS * DAY));
            draft.amount = Math.round(Math.exp(10 + 2 * random.nextGaussian()));
            draft.metro = random.nextInt(4) == 0
                    ? null
                    : List.of("MMR", "PUNE", "DELHI").get(random.nextInt(3));
            draft.ageBand = List.of("18-24", "60-74").get(random.nextInt(2));
            draft.balance = random.nextInt(3) == 0 ? Transaction.NO_BALANCE : random.nextInt(100_000_00);
            payments.add(draft.finished());
        }
        Collections.shuffle(payments, random);
        return payments;
    }

    private static OneInputStreamOperatorTestHarness<Transaction, GroupSample> sampling(OperatorSubtaskState restored)
            throws Exception {
        OneInputStreamOperatorTestHarness<Transaction, GroupSample> harness =
                new OneInputStreamOperatorTestHarness<>(new SampleDays(), 128, 2, 0);
        harness.setup(Types.GROUP_SAMPLE.createSerializer(new SerializerConfigImpl()));
        harness.initializeState(restored);
        harness.open();
        return harness;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, GroupSample, Baseline> learning(
            OperatorSubtaskState restored) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, GroupSample, Baseline> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new LearnBaselines()),
                        sample -> sample.group,
                        BasicTypeInfo.STRING_TYPE_INFO);
        harness.setup(Types.BASELINE.createSerializer(new SerializerConfigImpl()));
        harness.initializeState(restored);
        harness.open();
        return harness;
    }
}
