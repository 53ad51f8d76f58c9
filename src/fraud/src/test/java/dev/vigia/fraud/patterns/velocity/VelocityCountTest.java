package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VelocityCountTest {
    private static final long MINUTE = 60_000L;
    private static final VelocityCount FOUR = new VelocityCount(4, Duration.ofMinutes(10));

    @Test
    void velocity_fourthPaymentInsideTheWindowIsAHit() {
        Verdict third = Before.judge(FOUR, Before.of("12:00 1", "12:01 1"), "12:02", "1");
        assertClear(third, 3, 4);
        assertEquals(-1, third.margin());
        Verdict fourth = Before.judge(FOUR, Before.of("12:00 1", "12:01 1", "12:02 1"), "12:03", "1");
        assertHit(fourth, 4, 4);
        assertEquals("p1 p2 p3", Before.evidence(fourth));
        assertHit(Before.judge(FOUR, Before.of("12:00 1", "12:00 1", "12:00 1", "12:00 1"), "12:00", "1"), 5, 4);
    }

    @Test
    void velocity_clearOnceTheFirstPaymentLeavesTheWindow() {
        History before = Before.of("12:00 1", "12:01 1", "12:02 1");
        assertHit(Before.judge(FOUR, before, "12:09:59.999", "1"), 4, 4);
        assertClear(Before.judge(FOUR, before, "12:10", "1"), 3, 4);
    }

    @Test
    void velocity_countsAcrossMidnight() {
        History before = Before.of("23:58 1", "23:59 1", "2016-08-03T00:00 1");
        assertHit(Before.judge(FOUR, before, "2016-08-03T00:01", "1"), 4, 4);
    }

    @Test
    void velocity_inconclusiveWhereTheHistoryIsCut() {
        VelocityCount many = new VelocityCount(History.MOST + 2, Duration.ofHours(1));
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(many, Before.cut("12:00"), "12:01", "1"));
        assertHit(Before.judge(FOUR, Before.cut("12:00"), "12:01", "1"), History.MOST + 1, 4);
        assertClear(Before.judge(FOUR, Before.cut("12:00"), "12:10", "1"), 1, 4);
    }

    /** Parsing refuses such a limit, but a book that was accepted earlier may have it. */
    @Test
    void velocity_countsAFullHistoryBelowALimitOutOfReach() {
        VelocityCount outOfReach = new VelocityCount(History.MOST + 2, Duration.ofHours(1));
        History full = new History();
        for (int n = 0; n < History.MOST; n++) {
            full.add(Payments.payment("p" + n, "12:00", "1"), 3_600_000);
        }
        assertClear(Before.judge(outOfReach, full, "12:01", "1"), History.MOST + 1, History.MOST + 2);
    }

    @Test
    void velocity_saysWhatItSaw() {
        Verdict hit = Before.judge(FOUR, Before.of("12:00 1", "12:01 1", "12:02 1"), "12:03", "1");
        assertEquals("4 payments within 10 minutes; the limit is 4.", hit.finding.reason);
        assertEquals(
                "Would not have alerted with fewer than 4 payments within 10 minutes.", hit.finding.counterfactual);
        assertEquals(Duration.ofMinutes(10), FOUR.reach());
        assertTrue(FOUR.needsAccount());
    }

    @Test
    void velocity_catchesABurstThatAHoppingWindowOfTheSameLengthMisses() {
        long length = 10 * MINUTE;
        long hop = 5 * MINUTE;
        List<Transaction> burst = List.of(
                Payments.payment("1", "12:04", "1"),
                Payments.payment("2", "12:06", "1"),
                Payments.payment("3", "12:09", "1"),
                Payments.payment("4", "12:13", "1"));
        assertEquals(3, mostInAHop(burst, length, hop), "12:00-12:10 and 12:05-12:15 hold three each");
        assertEquals(4, mostInOurWindow(burst, length));
    }

    @Test
    void velocity_findsAllThatHoppingWindowsFind() {
        Random random = new Random(31);
        int more = 0;
        for (int round = 0; round < 500; round++) {
            TreeSet<Long> times = new TreeSet<>();
            while (times.size() < 12) {
                times.add((long) random.nextInt(60) * MINUTE);
            }
            List<Transaction> payments = new ArrayList<>();
            times.forEach(
                    time -> payments.add(Payments.draft("" + time, time, 1).finished()));
            int ours = mostInOurWindow(payments, 10 * MINUTE);
            int hopping = mostInAHop(payments, 10 * MINUTE, 5 * MINUTE);
            assertTrue(ours >= hopping);
            more += ours > hopping ? 1 : 0;
        }
        assertTrue(more > 50, "hopping windows missed something in " + more + " of 500");
    }

    /** Returns the most payments in any window {@code [k * hop, k * hop + length)}, which is how hopping windows count. */
    private static int mostInAHop(List<Transaction> payments, long length, long hop) {
        int most = 0;
        for (Transaction payment : payments) {
            long last = Math.floorDiv(payment.time, hop) * hop;
            for (long start = last; start > payment.time - length; start -= hop) {
                long from = start;
                long count = payments.stream()
                        .filter(other -> other.time >= from && other.time < from + length)
                        .count();
                most = Math.max(most, (int) count);
            }
        }
        return most;
    }

    private static int mostInOurWindow(List<Transaction> payments, long length) {
        VelocityCount anything = new VelocityCount(1, Duration.ofMillis(length));
        History before = new History();
        double most = 0;
        for (Transaction payment : payments) {
            most = Math.max(most, anything.judge(before, payment, Baselines.NONE).observed);
            before.add(payment, length);
        }
        return (int) most;
    }
}
