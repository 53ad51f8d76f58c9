package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Verdict;
import org.junit.jupiter.api.Test;

class RoundAmountTest {
    private static final RoundAmount ROUND = new RoundAmount(10_000_00, 20_000_00);

    @Test
    void multiplesFromTheLeast_areAHit() {
        assertHit(Before.judge(ROUND, Before.of(), "12:00", "20000"), 20_000, 20_000);
        assertHit(Before.judge(ROUND, Before.of(), "12:00", "130000"), 130_000, 20_000);
    }

    @Test
    void otherAmounts_areNotLookedAt() {
        assertNotLookedAt(Before.judge(ROUND, Before.of(), "12:00", "10000"));
        assertNotLookedAt(Before.judge(ROUND, Before.of(), "12:00", "25000"));
        assertNotLookedAt(Before.judge(ROUND, Before.of(), "12:00", "20000.01"));
    }

    @Test
    void roundness_isSaid() {
        Verdict hit = Before.judge(ROUND, Before.of(), "12:00", "30000");
        assertEquals("30,000 is a multiple of 10,000; noted from 20,000.", hit.finding.reason);
        assertEquals("Would not have been noted below 20,000 or at another amount.", hit.finding.counterfactual);
    }
}
