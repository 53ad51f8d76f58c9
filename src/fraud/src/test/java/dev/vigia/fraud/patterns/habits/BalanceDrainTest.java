package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static dev.vigia.fraud.patterns.Before.withBalance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Transaction;
import org.junit.jupiter.api.Test;

class BalanceDrainTest {
    private static final BalanceDrain DRAIN = new BalanceDrain(0.9, 10_000_00);

    @Test
    void paymentOfTheShare_isAHit() {
        assertHit(judge("90000", 10_000_00), 0.9, 0.9);
        assertClear(judge("90000", 10_000_01), 9_000_000 / 10_000_001.0, 0.9);
        assertHit(judge("90000", 9_999_99), 9_000_000 / 9_999_999.0, 0.9);
        assertHit(judge("10000", 0), 1, 0.9);
        assertHit(judge("10000", -5_000_00), 1, 0.9);
    }

    @Test
    void smallPayment_isNotLookedAt() {
        assertNotLookedAt(judge("9999.99", 0));
        assertNotLookedAt(judge("9999.99", Transaction.NO_BALANCE));
    }

    @Test
    void paymentWithoutABalance_isInconclusive() {
        assertDoubt(Doubt.NO_BALANCE, judge("10000", Transaction.NO_BALANCE));
    }

    @Test
    void drain_isSaidAndNeedsNoAccount() {
        Verdict hit = judge("95000", 5_000_00);
        assertEquals(
                "95,000 is 95.0 % of what the account held; suspicious from 90.0 % and 10,000.", hit.finding.reason);
        assertEquals("Would not have alerted below 90.0 % or below 10,000.", hit.finding.counterfactual);
        assertEquals("", Before.evidence(hit));
        assertFalse(DRAIN.needsAccount());
    }

    private static Verdict judge(String amount, long balance) {
        return DRAIN.judge(new History(), withBalance(amount, balance), Baselines.NONE);
    }
}
