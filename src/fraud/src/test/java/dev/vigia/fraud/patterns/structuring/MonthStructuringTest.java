package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import org.junit.jupiter.api.Test;

class MonthStructuringTest {
    private static final MonthStructuring MONTH = new MonthStructuring(1_000_000_00, 2);

    @Test
    void paymentsThatReachTheLimitInOneMonth_areAHit() {
        History before = Before.of("2016-08-01T00:00 600000");
        assertClear(Before.judge(MONTH, before, "2016-08-31T23:59:59", "399999.99"), 999_999.99, 1_000_000);
        Verdict hit = Before.judge(MONTH, before, "2016-08-31T23:59:59.999", "400000");
        assertHit(hit, 1_000_000, 1_000_000);
        assertEquals("p1", Before.evidence(hit));
    }

    @Test
    void lastMonthsPayments_doNotCount() {
        History before = Before.of("2016-07-31T23:59:59.999 600000");
        assertNotLookedAt(Before.judge(MONTH, before, "2016-08-01T00:00", "600000"));
    }

    @Test
    void paymentsOfTheLimitOrMore_doNotCount() {
        History before = Before.of("2016-08-02T12:00 1000000", "2016-08-03T12:00 500000");
        assertNotLookedAt(Before.judge(MONTH, before, "2016-08-04T12:00", "1000000"));
        assertClear(Before.judge(MONTH, before, "2016-08-04T12:00", "499999"), 999_999, 1_000_000);
    }

    @Test
    void cutHistory_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(MONTH, Before.cut("12:00"), "12:01", "1"));
    }

    @Test
    void month_isSaid() {
        Verdict hit = Before.judge(MONTH, Before.of("2016-08-01T12:00 600000"), "2016-08-09T12:00", "500000");
        assertEquals(
                "2 payments in one month, each below 1,000,000, of together 1,100,000; the limit is 1,000,000.",
                hit.finding.reason);
        assertEquals("Would not have alerted below 1,000,000 in the month.", hit.finding.counterfactual);
    }
}
