package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Verdict;
import org.junit.jupiter.api.Test;

class ReportingThresholdTest {
    private static final ReportingThreshold THRESHOLD = new ReportingThreshold(1_000_000_00);

    @Test
    void paymentOfTheThreshold_isAHit() {
        assertHit(Before.judge(THRESHOLD, Before.of(), "12:00", "1000000"), 1_000_000, 1_000_000);
        assertClear(Before.judge(THRESHOLD, Before.of(), "12:00", "999999.99"), 999_999.99, 1_000_000);
    }

    @Test
    void accountNeedNotBeKnown() {
        assertFalse(THRESHOLD.needsAccount());
    }

    @Test
    void threshold_isSaid() {
        Verdict hit = Before.judge(THRESHOLD, Before.of(), "12:00", "1234567.5");
        assertEquals("1,234,567.50; to be reported from 1,000,000.", hit.finding.reason);
        assertEquals("Would not have alerted below 1,000,000.", hit.finding.counterfactual);
    }
}
