package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;

class DayStructuringTest {
    private static final DayStructuring DAY = new DayStructuring(50_000_00, 3);

    @Test
    void smallPaymentsThatReachTheLimitOnOneDay_areAHit() {
        assertClear(Before.judge(DAY, Before.of("00:00 20000", "12:00 20000"), "23:59", "9999.99"), 49_999.99, 50_000);
        Verdict hit = Before.judge(DAY, Before.of("00:00 20000", "12:00 20000"), "23:59:59.999", "10000");
        assertHit(hit, 50_000, 50_000);
        assertEquals("p1 p2", Before.evidence(hit));
    }

    @Test
    void tooFewPayments_areNotLookedAt() {
        assertNotLookedAt(Before.judge(DAY, Before.of("12:00 49999"), "13:00", "49999"));
    }

    @Test
    void paymentsOfTheLimitOrMore_doNotCount() {
        assertNotLookedAt(Before.judge(DAY, Before.of("12:00 20000", "12:01 20000"), "13:00", "50000"));
        Verdict hit = Before.judge(DAY, Before.of("11:00 50000", "12:00 20000", "12:01 20000"), "13:00", "49999");
        assertHit(hit, 89_999, 50_000);
        assertEquals("p2 p3", Before.evidence(hit));
    }

    @Test
    void yesterdaysPayments_doNotCount() {
        History before = Before.of("23:58 20000", "23:59 20000", "23:59:59.999 20000", "2016-08-03T00:00 20000");
        assertNotLookedAt(Before.judge(DAY, before, "2016-08-03T00:01", "20000"));
        History after = Before.of("23:59:59.999 20000", "2016-08-03T00:00 20000", "2016-08-03T00:00 10000");
        assertHit(Before.judge(DAY, after, "2016-08-03T00:01", "20000"), 50_000, 50_000);
    }

    @Test
    void dayAsLongAsAChangeOfTheClockMakesIt_isLookedAtWhole() {
        History before = new History();
        before.add(magadan("1", "2014-10-25T12:00:00Z", 43_200), Long.MAX_VALUE / 4);
        before.add(magadan("2", "2014-10-25T13:00:00Z", 43_200), Long.MAX_VALUE / 4);
        Verdict hit = DAY.judge(before, magadan("3", "2014-10-26T13:59:59Z", 36_000), Baselines.NONE);
        assertHit(hit, 60_000, 50_000);
    }

    @Test
    void noDaySince2000_isLongerThanTheReach() {
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneRules rules = ZoneId.of(name).getRules();
            Instant from = Instant.parse("2000-01-01T00:00:00Z");
            for (ZoneOffsetTransition next = rules.nextTransition(from);
                    next != null && next.getInstant().isBefore(Instant.parse("2040-01-01T00:00:00Z"));
                    next = rules.nextTransition(next.getInstant())) {
                assertTrue(
                        next.getDuration().negated().compareTo(DayStructuring.LONGEST_DAY.minusHours(24)) <= 0, name);
            }
        }
    }

    @Test
    void cutHistory_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(DAY, Before.cut("12:00"), "12:01", "1"));
        assertHit(Before.judge(DAY, Before.cut("12:00"), "12:01", "49000"), 50_000, 50_000);
    }

    @Test
    void day_isSaid() {
        Verdict hit = Before.judge(DAY, Before.of("11:00 20000", "12:00 20000"), "13:00", "20000");
        assertEquals(
                "3 payments on one day, each below 50,000, of together 60,000; suspicious from 3 that reach 50,000.",
                hit.finding.reason);
        assertEquals(
                "Would not have alerted with fewer than 3 payments or below 50,000 on the day.",
                hit.finding.counterfactual);
    }

    private static Transaction magadan(String id, String instant, int offsetSeconds) {
        Transaction.Draft draft = Payments.draft(id, Instant.parse(instant).toEpochMilli(), 20_000_00);
        draft.offsetSeconds = offsetSeconds;
        return draft.finished();
    }
}
