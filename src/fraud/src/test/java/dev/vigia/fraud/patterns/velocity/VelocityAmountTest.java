package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VelocityAmountTest {
    private static final VelocityAmount DAY = new VelocityAmount(50_000_00, 2, Duration.ofDays(1));

    @Test
    void amounts_thatReachTheLimitAreAHit() {
        assertClear(Before.judge(DAY, Before.of("12:00 20000"), "13:00", "29999.99"), 49_999.99, 50_000);
        assertHit(Before.judge(DAY, Before.of("12:00 20000"), "13:00", "30000"), 50_000, 50_000);
        assertHit(Before.judge(DAY, Before.of("12:00 20000"), "13:00", "30000.01"), 50_000.01, 50_000);
    }

    @Test
    void singlePayment_isNotLookedAtHoweverLarge() {
        assertNotLookedAt(Before.judge(DAY, Before.of(), "12:00", "1560035"));
    }

    @Test
    void amounts_leaveTheWindowWithTheirPayments() {
        History before = Before.of("2016-08-01T12:00 40000", "2016-08-01T13:00 100");
        assertHit(Before.judge(DAY, before, "11:59:59.999", "10000"), 50_100, 50_000);
        assertClear(Before.judge(DAY, before, "12:00", "10000"), 10_100, 50_000);
    }

    @Test
    void amounts_thatNoLongCanHoldAreAHit() {
        History before = Before.of("12:00 9e15", "12:00 9e15", "12:00 9e15", "12:00 9e15", "12:00 9e15");
        for (int n = 0; n < 10; n++) {
            before.add(Payments.payment("n" + n, "12:00", "9e15"), 1_000);
        }
        assertEquals(Outcome.HIT, Before.judge(DAY, before, "12:00", "9e15").outcome);
    }

    @Test
    void amounts_ofACutHistoryAreInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(DAY, Before.cut("12:00"), "12:01", "1"));
        assertHit(Before.judge(DAY, Before.cut("12:00"), "12:01", "49000"), 50_000, 50_000);
    }

    @Test
    void amounts_areSaid() {
        Verdict hit = Before.judge(DAY, Before.of("12:00 20000.50"), "13:00", "30000");
        assertEquals("2 payments of together 50,000.50 within 24 hours; the limit is 50,000.", hit.finding.reason);
        assertEquals("Would not have alerted below 50,000 within 24 hours.", hit.finding.counterfactual);
        assertEquals("p1", Before.evidence(hit));
    }
}
