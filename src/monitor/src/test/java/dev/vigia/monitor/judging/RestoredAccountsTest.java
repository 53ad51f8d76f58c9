package dev.vigia.monitor.judging;

import static dev.vigia.monitor.Payments.DAY;
import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static dev.vigia.monitor.judging.Monitoring.change;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.Payments;
import dev.vigia.monitor.judging.Monitoring.Backend;
import dev.vigia.monitor.judging.Monitoring.Setup;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that a crash, a restore or another parallelism changes nothing. */
class RestoredAccountsTest {
    private static final String[] COUNTS = {"processed", "duplicates", "conflicts", "late", "suppressed", "alertsHigh"};

    /** Disorder, ties, repeats, others under one id, a late payment, alerts, a cool-down, other rules, a gap after which accounts are forgotten. */
    private static final List<Object> SCENARIO = List.of(
            payment("a", "2", 20),
            payment("b", "1", 15),
            payment("a", "1", 10),
            Payments.other("a", "1", 10),
            NOON + 12_000,
            payment("a", "2", 20),
            Payments.other("a", "2", 20),
            payment("a", "3", 20),
            payment("a", "4", 90),
            NOON + 60_000,
            Payments.other("a", "3", 20),
            Payments.other("a", "1", 10),
            change(62),
            payment("b", "late", 30),
            payment("a", "1", 10),
            payment("b", "2", 61),
            NOON + 100_000,
            NOON + 100_000,
            NOON + 2 * DAY + 15_000,
            payment("c", "1", 176_000),
            NOON + 2 * DAY + 80_000,
            payment("a", "5", 176_001),
            NOON + 4 * DAY);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void restoreAfterEveryEvent_changesNothing(Backend backend) throws Exception {
        for (boolean waits : new boolean[] {true, false}) {
            Setup setup = new Setup(backend, waits, Payments.book());
            Run straight = straight(setup, SCENARIO);
            assertTrue(straight.out.toString().contains("late"), straight.out::toString);
            assertTrue(straight.out.toString().contains("alert"), straight.out::toString);
            assertTrue(straight.out.toString().contains("a3 late conflict"), straight.out::toString);
            assertEquals(straight, restoring(setup, SCENARIO));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void snapshotsWithoutACrash_changeNothing(Backend backend) throws Exception {
        Setup setup = new Setup(backend, true, Payments.book());
        Run run = new Run();
        try (Monitoring monitoring = setup.start()) {
            for (Object event : SCENARIO) {
                monitoring.snapshot();
                monitoring.send(event);
            }
            run.take(monitoring);
        }
        assertEquals(straight(setup, SCENARIO), run);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void judgedSinceTheSnapshot_doesNotWaitInTheNextOne(Backend backend) throws Exception {
        Setup setup = new Setup(backend, true, Payments.book());
        OperatorSubtaskState later;
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(payment("a", "1", 10), payment("b", "1", 20));
            monitoring.snapshot();
            monitoring.send(NOON + 10_000);
            later = monitoring.snapshot();
        }
        try (Monitoring monitoring = setup.restored(later)) {
            assertEquals(1, monitoring.shown("pending"));
            monitoring.send(NOON + 20_000);
            assertEquals(List.of("b1"), monitoring.judged());
            assertEquals(0, monitoring.shown("duplicates"));
        }
    }

    @Test
    void bookOfALongerMemory_keepsAccountsThatTheOldOneWouldForget() throws Exception {
        OperatorSubtaskState snapshot;
        try (Monitoring monitoring = new Setup(Backend.HEAP, false, Payments.book()).start()) {
            monitoring.send(payment("a", "1", 0), payment("b", "1", 0));
            snapshot = monitoring.snapshot();
        }
        Setup longer = new Setup(Backend.HEAP, false, Payments.book().replace("cooldown: PT10M", "cooldown: P2D"));
        try (Monitoring monitoring = longer.restored(snapshot)) {
            monitoring.send(payment("b", "2", 60), NOON + DAY * 3 / 2);
            assertEquals(2, monitoring.timers());
            assertEquals(2, monitoring.entries());
            monitoring.send(NOON + 3 * DAY);
            assertEquals(1, monitoring.entries());
            monitoring.send(NOON + 3 * DAY + 60_000);
            assertEquals(0, monitoring.entries());
            assertEquals(0, monitoring.timers());
        }
    }

    @Test
    void bookOfAShorterMemory_forgetsByItsOwn() throws Exception {
        OperatorSubtaskState snapshot;
        try (Monitoring monitoring =
                new Setup(Backend.HEAP, false, Payments.book().replace("cooldown: PT10M", "cooldown: P2D")).start()) {
            monitoring.send(payment("a", "1", 0), payment("b", "1", 0));
            snapshot = monitoring.snapshot();
        }
        try (Monitoring monitoring = new Setup(Backend.HEAP, false, Payments.book()).restored(snapshot)) {
            monitoring.send(payment("b", "2", 60), NOON + DAY * 3 / 2 + 60_000);
            assertEquals(1, monitoring.entries());
            monitoring.send(NOON + 3 * DAY);
            assertEquals(0, monitoring.entries());
            assertEquals(0, monitoring.timers());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void snapshot_leavesTheKeyOfTheNextPaymentAlone(Backend backend) throws Exception {
        Setup setup = new Setup(backend, false, Payments.book());
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(payment("a", "1", 1), payment("a", "2", 2), payment("b", "1", 2));
            monitoring.snapshot();
            monitoring.send(payment("b", "2", 3), payment("a", "3", 4));
            List<String> judged = monitoring.judged();
            assertEquals("b2", judged.get(3));
            assertTrue(judged.get(4).startsWith("a3 hit v alert"), judged.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void watermark_isRestored(Backend backend) throws Exception {
        Setup setup = new Setup(backend, true, Payments.book());
        OperatorSubtaskState snapshot;
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(NOON + 10_000);
            snapshot = monitoring.snapshot();
        }
        try (Monitoring monitoring = setup.restored(snapshot)) {
            monitoring.send(NOON, payment("a", "1", 9));
            assertEquals(List.of("a1 late"), monitoring.judged());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void watermarksOfTwoSubtasks_becomeTheLowerOne(Backend backend) throws Exception {
        Setup setup = new Setup(backend, true, Payments.book());
        OperatorSubtaskState[] two = new OperatorSubtaskState[2];
        for (int index = 0; index < 2; index++) {
            try (Monitoring monitoring = setup.subtask(2, index, null)) {
                monitoring.send(NOON + 10_000 * (index + 1));
                two[index] = monitoring.snapshot();
            }
        }
        OperatorSubtaskState both = AbstractStreamOperatorTestHarness.repackageState(two);
        try (Monitoring monitoring = setup.restored(part(both, 2, 1, 0))) {
            monitoring.send(payment("a", "1", 10), payment("a", "2", 15));
            assertEquals(List.of("a1 late"), monitoring.judged());
            assertEquals(1, monitoring.shown("pending"));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rescaling_losesAndDoublesNothing(Backend backend) throws Exception {
        Setup setup = new Setup(backend, true, Payments.book());
        List<Object> events = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            events.add(payment("account" + number % 13 + "-", "p" + number, number));
        }
        Run expected = straight(setup, with(events, NOON + 15_000, NOON + DAY / 2));

        Run run = new Run();
        OperatorSubtaskState one;
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(events.subList(0, 20).toArray());
            monitoring.send(NOON + 15_000);
            one = monitoring.snapshot();
            run.out.addAll(monitoring.judged());
        }
        OperatorSubtaskState[] two = new OperatorSubtaskState[2];
        for (int index = 0; index < 2; index++) {
            try (Monitoring monitoring = setup.subtask(2, index, part(one, 1, 2, index))) {
                monitoring.send(ofSubtask(index, events.subList(20, 40)).toArray());
                two[index] = monitoring.snapshot();
                run.out.addAll(monitoring.judged());
            }
        }
        OperatorSubtaskState both = AbstractStreamOperatorTestHarness.repackageState(two);
        try (Monitoring monitoring = setup.restored(part(both, 2, 1, 0))) {
            assertEquals(24, monitoring.shown("pending"));
            monitoring.send(NOON + DAY / 2);
            run.take(monitoring);
        }
        Collections.sort(run.out);
        Collections.sort(expected.out);
        assertEquals(expected, run);
    }

    private static List<Object> with(List<Object> events, Object middle, Object last) {
        List<Object> all = new ArrayList<>(events);
        all.add(20, middle);
        all.add(last);
        return all;
    }

    private static List<Object> ofSubtask(int index, List<Object> payments) {
        return payments.stream()
                .filter(payment -> index
                        == KeyGroupRangeAssignment.assignKeyToParallelOperator(
                                ((Transaction) payment).account, Monitoring.KEY_GROUPS, 2))
                .collect(Collectors.toList());
    }

    private static OperatorSubtaskState part(OperatorSubtaskState state, int before, int after, int index) {
        return AbstractStreamOperatorTestHarness.repartitionOperatorState(
                state, Monitoring.KEY_GROUPS, before, after, index);
    }

    private static Run straight(Setup setup, List<Object> events) throws Exception {
        Run run = new Run();
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(events.toArray());
            run.take(monitoring);
        }
        return run;
    }

    private static Run restoring(Setup setup, List<Object> events) throws Exception {
        Run run = new Run();
        OperatorSubtaskState snapshot = null;
        for (Object event : events) {
            try (Monitoring monitoring = setup.restored(snapshot)) {
                monitoring.send(event);
                snapshot = monitoring.snapshot();
                run.take(monitoring);
            }
        }
        return run;
    }

    /** The result of a run: its judgements, and the counts at its end. */
    private static final class Run {
        private final List<String> out = new ArrayList<>();
        private final long[] counts = new long[COUNTS.length];

        void take(Monitoring monitoring) {
            out.addAll(monitoring.judged());
            Arrays.setAll(counts, index -> monitoring.shown(COUNTS[index]));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Run && out.equals(((Run) other).out) && Arrays.equals(counts, ((Run) other).counts);
        }

        @Override
        public int hashCode() {
            return out.hashCode();
        }

        @Override
        public String toString() {
            return String.join("\n", out) + "\n" + Arrays.toString(counts);
        }
    }
}
