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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonitorAccountsTest {
    private static final Setup WAITING = new Setup(Backend.HEAP, true, Payments.book());
    private static final Setup AT_ONCE = new Setup(Backend.HEAP, false, Payments.book());

    @Test
    void disorderWithinTheBound_isPutRight() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "3", 30), payment("a", "1", 10), payment("b", "1", 5), payment("a", "2", 20));
            assertEquals(List.of(), monitoring.taken());
            assertEquals(4, monitoring.shown("pending"));
            monitoring.send(NOON + 20_000);
            assertEquals(List.of("b1", "a1", "a2", new Watermark(NOON + 20_000)), monitoring.taken());
            monitoring.send(NOON + 30_000);
            assertEquals(
                    1,
                    monitoring.judged().stream()
                            .filter(judged -> judged.startsWith("a3 hit v alert 2"))
                            .count());
            assertEquals(0, monitoring.shown("pending"));
            assertEquals(4, monitoring.shown("processed"));
            assertEquals(1, monitoring.shown("alertsHigh"));
        }
    }

    @Test
    void ties_areJudgedByIdWhateverTheirOrder() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "3", 1), payment("a", "1", 1), payment("a", "2", 1), NOON + 1000);
            List<String> judged = monitoring.judged();
            assertEquals(List.of("a1", "a2"), judged.subList(0, 2));
            assertTrue(judged.get(2).startsWith("a3 hit v alert"), judged.toString());
        }
    }

    @Test
    void boundOfZero_judgesAtOnceAsDelivered() throws Exception {
        try (Monitoring monitoring = AT_ONCE.start()) {
            monitoring.send(payment("a", "2", 20), payment("a", "1", 10));
            assertEquals(List.of("a2", "a1"), monitoring.taken());
            assertEquals(0, monitoring.shown("pending"));
            assertEquals(0, monitoring.shown("late"));
        }
    }

    @Test
    void latePayment_isJudgedOnArrivalMarkedAndCounted() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(NOON + 10_000, payment("a", "now", 10), payment("a", "next", 11));
            assertEquals(List.of(new Watermark(NOON + 10_000), "anow late"), monitoring.taken());
            assertEquals(1, monitoring.shown("late"));
            assertEquals(1, monitoring.shown("pending"));
        }
    }

    @Test
    void repeats_areDroppedAndCounted_waitingOrJudged() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "1", 10), payment("a", "1", 10), payment("b", "1", 10));
            monitoring.send(NOON + 10_000, payment("a", "1", 10));
            assertEquals(2, monitoring.judged().size());
            assertEquals(2, monitoring.shown("duplicates"));
            assertEquals(2, monitoring.shown("processed"));
            assertEquals(0, monitoring.shown("late"));
        }
    }

    @Test
    void othersUnderOneId_areJudgedMarkedAndCountedApart_inEveryOrder() throws Exception {
        Transaction small = payment("a", "1", 10);
        Transaction large = Payments.other("a", "1", 10);
        for (List<Transaction> order : List.of(List.of(small, large, small), List.of(large, small, large))) {
            try (Monitoring monitoring = WAITING.start()) {
                monitoring.send(order.toArray());
                monitoring.send(NOON + 10_000, large);
                assertEquals(List.of("a1", "a1 conflict " + large.amount), monitoring.judged());
                assertEquals(2, monitoring.shown("processed"));
                assertEquals(1, monitoring.shown("conflicts"));
                assertEquals(2, monitoring.shown("duplicates"));
                assertEquals(0, monitoring.shown("late"));
            }
        }
    }

    @Test
    void coolDown_isCountedAsSuppressed() throws Exception {
        try (Monitoring monitoring = AT_ONCE.start()) {
            for (int second = 0; second < 5; second++) {
                monitoring.send(payment("a", "p" + second, second));
            }
            assertEquals(1, monitoring.shown("alertsHigh"));
            assertEquals(1, monitoring.shown("suppressed"));
            assertEquals(1, monitoring.shown("updated"), "twice the evidence");
        }
    }

    @Test
    void alerts_areCountedByTheirSeverity() throws Exception {
        for (String severity : List.of("Info", "Low", "Medium", "High", "Critical")) {
            Setup setup = new Setup(Backend.HEAP, false, Payments.book(severity.toUpperCase(java.util.Locale.ROOT)));
            try (Monitoring monitoring = setup.start()) {
                monitoring.send(payment("a", "1", 1), payment("a", "2", 2), payment("a", "3", 3));
                assertEquals(1, monitoring.shown("alerts" + severity));
            }
        }
    }

    @Test
    void changeOfRules_holdsFromItsEventTimeOn() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(
                    payment("a", "1", 1),
                    payment("a", "2", 2),
                    payment("b", "1", 11),
                    payment("b", "2", 12),
                    change(10));
            monitoring.send(NOON + 60_000);
            List<String> judged = monitoring.judged();
            assertEquals(List.of("a1", "a2", "b1"), judged.subList(0, 3));
            assertTrue(judged.get(3).startsWith("b2 hit v alert"), judged.toString());
            monitoring.send(payment("a", "3", 9), payment("a", "4", 10));
            List<String> late = monitoring.judged();
            assertTrue(late.get(0).startsWith("a3 late hit v alert"), late.toString());
            assertTrue(late.get(1).startsWith("a4 late hit v alert"), late.toString());
        }
    }

    @Test
    void transactions_waitUntilNoEarlierChangeCanCome() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "1", 11), payment("a", "2", 12));
            monitoring.reachAlone(NOON + 60_000);
            monitoring.rest();
            assertEquals(List.of(), monitoring.judged());
            monitoring.send(change(10), NOON + 60_000);
            assertTrue(monitoring.judged().get(1).startsWith("a2 hit v alert"));
        }
    }

    @Test
    void watermarksAndRest_arePassedOn() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "1", 10), NOON);
            monitoring.rest();
            assertEquals(List.of(new Watermark(NOON), WatermarkStatus.IDLE), monitoring.taken());
            assertEquals(1, monitoring.shown("pending"));
        }
    }

    @Test
    void end_judgesWhatWaitsAndForgetsEveryone() throws Exception {
        try (Monitoring monitoring = WAITING.start()) {
            monitoring.send(payment("a", "1", 10), payment("b", "1", 10), Long.MAX_VALUE);
            assertEquals(List.of("a1", "b1"), monitoring.judged());
            assertEquals(0, monitoring.entries());
            assertEquals(0, monitoring.timers());
            assertEquals(0, monitoring.shown("eventTimeLagMillis"));
        }
    }

    @Test
    void silentAccount_isForgottenHalfAMemoryAfterItMayBe() throws Exception {
        try (Monitoring monitoring = AT_ONCE.start()) {
            monitoring.send(payment("a", "1", 0), payment("a", "2", 60), payment("b", "1", 0));
            assertEquals(2, monitoring.timers());
            monitoring.send(payment("b", "2", 43_201));
            assertEquals(2, monitoring.timers());
            monitoring.send(NOON + DAY * 3 / 2 - 1);
            assertEquals(2, monitoring.entries());
            monitoring.send(NOON + DAY * 3 / 2);
            assertEquals(1, monitoring.entries());
            monitoring.send(NOON + 2 * DAY + 999);
            assertEquals(1, monitoring.entries());
            monitoring.send(NOON + 2 * DAY + 1_000);
            assertEquals(0, monitoring.entries());
            assertEquals(0, monitoring.timers());
            monitoring.send(payment("a", "3", 3 * 86_400));
            assertEquals(1, monitoring.entries());
            assertEquals(1, monitoring.timers());
        }
    }

    @Test
    void latePaymentOfAForgottenAccount_isForgottenAgain() throws Exception {
        try (Monitoring monitoring = AT_ONCE.start()) {
            monitoring.send(NOON + 3 * DAY, payment("a", "1", 0));
            assertEquals(1, monitoring.entries());
            monitoring.send(NOON + 3 * DAY + 1);
            assertEquals(0, monitoring.entries());
            assertEquals(0, monitoring.timers());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anyOrderWithinTheBound_givesTheSameJudgements(Backend backend) throws Exception {
        Random random = new Random(7);
        List<Transaction> payments = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String account = "abc".substring(number % 3, number % 3 + 1);
            payments.add(payment(account, "p" + number, random.nextInt(600)));
            if (number % 5 == 0) {
                payments.add(
                        Payments.other(account, "p" + number, (payments.get(payments.size() - 1).time - NOON) / 1000));
            }
        }
        Setup setup = new Setup(backend, true, Payments.book());
        List<String> expected = judged(setup, payments);
        assertTrue(expected.toString().contains("alert"));
        for (int turn = 0; turn < 5; turn++) {
            Collections.shuffle(payments, random);
            assertEquals(expected, judged(setup, payments));
        }
    }

    private static List<String> judged(Setup setup, List<Transaction> payments) throws Exception {
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(payments.toArray());
            monitoring.send(NOON + 300_000, NOON + 600_000);
            List<String> judged = new ArrayList<>(monitoring.judged());
            // Payments of two accounts at one moment have no order among them.
            Collections.sort(judged);
            return judged;
        }
    }
}
