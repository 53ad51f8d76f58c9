package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import org.junit.jupiter.api.Test;

class ProtectedCustomerTest {
    private static final PeerOutlier OUTLIER = new PeerOutlier(3, 10_000_00, 100);
    private static final ProtectedCustomer PROTECTED = new ProtectedCustomer(25_000_00, OUTLIER);

    @Test
    void largePaymentFromSixtyOn_isAHit() {
        assertHit(judge("60-74", "25000"), 25_000, 25_000);
        assertHit(judge("75+", "30000"), 30_000, 25_000);
        assertNotLookedAt(judge("45-59", "30000"));
        assertNotLookedAt(judge("0-17", "30000"));
    }

    @Test
    void smallerPayment_isJudgedAmongItsPeers() {
        assertDoubt(Doubt.TOO_FEW_PEERS, judge("60-74", "24999.99"));
        assertDoubt(Doubt.TOO_FEW_PEERS, judge("60-74", "10000"));
        assertNotLookedAt(judge("60-74", "9999.99"));
        Transaction.Draft draft = old("12000");
        draft.balance = Transaction.NO_BALANCE;
        assertDoubt(Doubt.NO_BALANCE, PROTECTED.judge(new History(), draft.finished(), Baselines.NONE));
    }

    @Test
    void largePayment_mayBeSmallerThanAnOutlier() {
        ProtectedCustomer early = new ProtectedCustomer(5_000_00, OUTLIER);
        assertHit(early.judge(new History(), old("5000").finished(), Baselines.NONE), 5_000, 5_000);
        assertNotLookedAt(early.judge(new History(), old("4999.99").finished(), Baselines.NONE));
    }

    @Test
    void outlierAmongThePeers_isAHit() {
        Baselines peers = peers("1000");
        Verdict hit = PROTECTED.judge(new History(), old("12000").finished(), peers);
        Verdict outlier = OUTLIER.judge(new History(), old("12000").finished(), peers);
        assertHit(hit, outlier.observed, 3);
        assertEquals(outlier.finding.reason, hit.finding.reason);
        Baselines rich = peers("10000");
        assertEquals(Outcome.CLEAR, PROTECTED.judge(new History(), old("12000").finished(), rich).outcome);
    }

    @Test
    void unknownAge_isInconclusive() {
        assertDoubt(Doubt.NO_VALUE, judge(null, "30000"));
    }

    @Test
    void protection_isSaid() {
        Finding finding = judge("60-74", "30000").finding;
        assertEquals("30,000 of somebody of 60-74; protected from 25,000.", finding.reason);
        assertEquals("Would not have been tagged below 25,000.", finding.counterfactual);
        assertEquals(null, finding.baseline);
        assertEquals(0, finding.evidence.size());
    }

    private static Verdict judge(String ageBand, String amount) {
        Transaction.Draft draft = Payments.draft("~", "12:00", amount);
        draft.ageBand = ageBand;
        return PROTECTED.judge(new History(), draft.finished(), Baselines.NONE);
    }

    private static Baselines peers(String amount) {
        return new DaysBefore("60-74").with(100, "2016-08-01T12:00", amount).at(old("1").finished());
    }

    private static Transaction.Draft old(String amount) {
        Transaction.Draft draft = Payments.draft("~", "12:00", amount);
        draft.ageBand = "60-74";
        return draft;
    }
}
