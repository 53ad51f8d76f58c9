package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CardTestingTest {
    private static final CardTesting TESTING = new CardTesting(100_00, 10_000_00, 2, Duration.ofMinutes(10));

    @Test
    void largePaymentAfterSmallOnes_isAHit() {
        Verdict hit = Before.judge(TESTING, Before.of("12:00 100", "12:01 5000", "12:02 1"), "12:05", "10000");
        assertHit(hit, 2, 2);
        assertEquals("p1 p3", Before.evidence(hit));
        assertClear(Before.judge(TESTING, Before.of("12:00 100"), "12:05", "10000"), 1, 2);
        assertClear(Before.judge(TESTING, Before.of("12:00 100", "12:01 100.01"), "12:05", "10000"), 1, 2);
    }

    @Test
    void paymentBelowTheLargeLimit_isNotLookedAt() {
        assertNotLookedAt(Before.judge(TESTING, Before.of("12:00 100", "12:01 1"), "12:05", "9999.99"));
    }

    @Test
    void smallPayments_leaveTheWindow() {
        assertHit(Before.judge(TESTING, Before.of("12:00 1", "12:01 1"), "12:09:59.999", "10000"), 2, 2);
        assertClear(Before.judge(TESTING, Before.of("12:00 1", "12:01 1"), "12:10", "10000"), 1, 2);
    }

    @Test
    void smallPaymentsOfTheSameMoment_countByTheirIds() {
        assertHit(Before.judge(TESTING, Before.of("12:00 1", "12:00 1"), "12:00", "10000"), 2, 2);
    }

    @Test
    void cutHistory_isInconclusive() {
        CardTesting many = new CardTesting(100_00, 10_000_00, 1_001, Duration.ofMinutes(10));
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(many, Before.cut("12:00"), "12:01", "10000"));
    }

    @Test
    void testing_isSaid() {
        Verdict hit = Before.judge(TESTING, Before.of("12:00 1", "12:01 1"), "12:05", "12500");
        assertEquals(
                "12,500 within 10 minutes after 2 payments of 100 or less; suspicious from 10,000 after 2.",
                hit.finding.reason);
        assertEquals(
                "Would not have alerted below 10,000, or after fewer than 2 small payments.",
                hit.finding.counterfactual);
    }
}
