package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertClear;
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
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DormantAccountTest {
    private static final DormantAccount DORMANT =
            new DormantAccount(20_000_00, Duration.ofDays(30), Duration.ofDays(92));
    private static final History SLEEPER = Before.of("2016-08-02T12:00 5", "2016-08-03T12:00 5");

    @Test
    void largePaymentAfterTheGap_isAHit() {
        Verdict hit = Before.judge(DORMANT, SLEEPER, "2016-09-02T12:00", "20000");
        assertHit(hit, 30, 30);
        assertEquals("p2", Before.evidence(hit));
        assertClear(Before.judge(DORMANT, SLEEPER, "2016-09-02T00:00", "20000"), 29.5, 30);
    }

    @Test
    void smallPayments_areNotLookedAt() {
        assertNotLookedAt(Before.judge(DORMANT, SLEEPER, "2016-09-10T12:00", "19999.99"));
    }

    @Test
    void newAccount_isNoSleeper() {
        assertNotLookedAt(Before.judge(DORMANT, Before.of(), "2016-09-10T12:00", "20000"));
        assertNotLookedAt(Before.judge(DORMANT, SLEEPER, "2016-12-01T12:00", "20000"));
    }

    @Test
    void cutHistoryWithoutAPayment_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(DORMANT, Before.cut("12:00"), "2016-08-01T12:00", "20000"));
    }

    @Test
    void paymentAsPeersOftenMakeIt_isNotLookedAt() {
        assertNotLookedAt(judge("39999.99", peers(190, 11)));
        assertHit(judge("40000", peers(190, 11)), 30, 30);
        assertHit(judge("20000", peers(191, 10)), 30, 30);
        assertHit(judge("20000", peers(0, 199)), 30, 30);
        assertNotLookedAt(judge("20000", peers(0, 200)));
    }

    @Test
    void peers_areSaid() {
        Finding finding = judge("50000", peers(190, 11)).finding;
        assertEquals("50,000 after 30 days without a payment; suspicious from 30 days and 40,000.", finding.reason);
        assertEquals(
                "Would not have alerted below 40,000 or with a payment in the last 30 days.", finding.counterfactual);
        assertEquals(
                "19 of 20 payments of people of like age and balance are of 40,000 or less, by 201 payments.",
                finding.baseline);
        Finding alone = judge("50000", Baselines.NONE).finding;
        assertEquals("50,000 after 30 days without a payment; suspicious from 30 days and 20,000.", alone.reason);
        assertEquals(null, alone.baseline);
    }

    @Test
    void sleep_isSaid() {
        Verdict hit = Before.judge(DORMANT, SLEEPER, "2016-09-05T13:00", "50000");
        assertEquals("50,000 after 33 days without a payment; suspicious from 30 days and 20,000.", hit.finding.reason);
        assertEquals(
                "Would not have alerted below 20,000 or with a payment in the last 30 days.",
                hit.finding.counterfactual);
    }

    private static Verdict judge(String amount, Baselines baselines) {
        return DORMANT.judge(SLEEPER, Payments.payment("~", "2016-09-02T12:00", amount), baselines);
    }

    /** Returns baselines of so many payments of 5 and of 40,000. */
    private static Baselines peers(int small, int large) {
        return new DaysBefore()
                .with(small, "2016-09-01T12:00", "5")
                .with(large, "2016-09-01T13:00", "40000")
                .at(Payments.payment("~", "2016-09-02T12:00", "1"));
    }
}
