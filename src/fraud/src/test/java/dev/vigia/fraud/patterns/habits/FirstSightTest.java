package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstSightTest {
    private static final FirstSight FIRST = new FirstSight(50_000_00, Duration.ofDays(30), Duration.ofDays(2));

    @Test
    void largePaymentOfANewAccount_isAHit() {
        Verdict hit = judge(Before.of(), "12:00", "50000");
        assertHit(hit, 50_000, 50_000);
        assertEquals("", Before.evidence(hit));
        assertHit(judge(Before.of(), "12:00", "70000"), 70_000, 50_000);
        assertNotLookedAt(judge(Before.of(), "12:00", "49999.99"));
    }

    @Test
    void accountThatPaidBefore_isKnownForThirtyDays() {
        History once = Before.of("2016-08-02T12:00 1");
        assertNotLookedAt(judge(once, "2016-09-01T11:59:59.999", "50000"));
        assertHit(judge(once, "2016-09-01T12:00", "50000"), 50_000, 50_000);
        assertNotLookedAt(judge(once, "2016-08-02T12:00", "50000"));
    }

    /** The first day that was watched began at 05:30 in Kolkata, at midnight in UTC. */
    @Test
    void whileAllAccountsAreNew_itIsInconclusive() {
        assertDoubt(Doubt.WARMING_UP, judge(Before.of(), "05:29:59.999", "50000"));
        assertHit(judge(Before.of(), "05:30", "50000"), 50_000, 50_000);
        assertDoubt(
                Doubt.WARMING_UP, FIRST.judge(Before.of(), Payments.payment("~", "12:00", "50000"), Baselines.NONE));
        assertNotLookedAt(judge(Before.of("05:00 1"), "05:29:59.999", "50000"));
    }

    @Test
    void cutHistoryWithoutAPayment_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, judge(Before.cut("2016-08-03T12:00"), "12:00", "50000"));
        assertNotLookedAt(judge(Before.cut("11:00"), "12:00", "50000"));
    }

    @Test
    void firstSight_isSaid() {
        Finding finding = judge(Before.of(), "12:00", "62000.50").finding;
        assertEquals(
                "62,000.50 is the first payment of the account in 30 days; suspicious from 50,000.", finding.reason);
        assertEquals(
                "Would not have alerted below 50,000 or with a payment in the 30 days before.", finding.counterfactual);
        assertEquals(null, finding.baseline);
        assertEquals(Duration.ofDays(30), FIRST.reach());
    }

    private static Verdict judge(History before, String clock, String amount) {
        Transaction payment = Payments.payment("~", clock, amount);
        Baselines watched = new DaysBefore().with(30, "2016-07-31T12:00", "1").at(payment);
        return FIRST.judge(before, payment, watched);
    }
}
