package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DuplicatePaymentTest {
    private static final DuplicatePayment TWICE = new DuplicatePayment(500_00, 2, Duration.ofMinutes(1));

    @Test
    void sameAmountAgain_isAHit() {
        Verdict hit = Before.judge(TWICE, Before.of("12:00 500", "12:00:01 500.01"), "12:00:59.999", "500");
        assertHit(hit, 2, 2);
        assertEquals("p1", Before.evidence(hit));
        assertClear(Before.judge(TWICE, Before.of("12:00 500"), "12:01", "500"), 1, 2);
        assertClear(Before.judge(TWICE, Before.of("12:00 500"), "12:00:30", "500.01"), 1, 2);
    }

    @Test
    void smallAmount_isNotLookedAt() {
        assertNotLookedAt(Before.judge(TWICE, Before.of("12:00 499.99"), "12:00:30", "499.99"));
    }

    @Test
    void sameAmountToSomeoneElse_isClear() {
        History before = new History();
        before.add(to("M1", "12:00"), 86_400_000);
        assertClear(TWICE.judge(before, to("M2", "12:00:30"), Baselines.NONE), 1, 2);
        assertClear(TWICE.judge(before, to(null, "12:00:30"), Baselines.NONE), 1, 2);
        assertHit(TWICE.judge(before, to("M1", "12:00:30"), Baselines.NONE), 2, 2);
    }

    @Test
    void cutHistory_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(TWICE, Before.cut("12:00"), "12:00:01", "500"));
    }

    @Test
    void duplicate_isSaid() {
        Verdict hit = Before.judge(TWICE, Before.of("12:00 500"), "12:00:30", "500");
        assertEquals("2 payments of exactly 500 within 1 minute; suspicious from 2.", hit.finding.reason);
        assertEquals(
                "Would not have alerted with fewer than 2 equal payments within 1 minute.", hit.finding.counterfactual);
    }

    private static Transaction to(String counterparty, String clock) {
        Transaction.Draft draft = Payments.draft(clock, clock, "500");
        draft.counterparty = counterparty;
        return draft.finished();
    }
}
