package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import org.junit.jupiter.api.Test;

class PeerOutlierTest {
    /** 1,000 at the median; a robust standard deviation is 1.4826 times ln 2. */
    private static final Baselines PEERS = peers(41);

    /** All pay 10,000, so that a tenth of ln(amount) stands for the deviation. */
    private static final Baselines SAME = at(new DaysBefore().with(100, "2016-08-01T12:00", "10000"));

    private static final PeerOutlier OUTLIER = new PeerOutlier(3, 10_000_00, 100);

    @Test
    void amountAtTheLimit_isAHit() {
        double limit = 5 / 1.4826;
        Verdict hit = new PeerOutlier(limit - 1e-9, 0, 100).judge(new History(), payment("32000"), PEERS);
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(limit, hit.observed, 1e-9);
        assertEquals(0, hit.margin(), 2e-9);
        double score = PEERS.peers(payment("1")).score(32_000_00);
        assertHit(new PeerOutlier(score, 0, 100).judge(new History(), payment("32000"), PEERS), score, score);
        Verdict below = new PeerOutlier(score, 0, 100).judge(new History(), payment("31999.99"), PEERS);
        assertEquals(Outcome.CLEAR, below.outcome);
        assertTrue(below.margin() < 0 && below.margin() > -1e-6, "margin " + below.margin());
    }

    @Test
    void smallAmounts_areBelowTheMedianOrNotLookedAt() {
        assertClear(new PeerOutlier(3, 0, 100).judge(new History(), payment("1000"), PEERS), 0, 3);
        assertEquals(
                -1 / 1.4826, new PeerOutlier(3, 0, 100).judge(new History(), payment("500"), PEERS).observed, 1e-9);
        assertNotLookedAt(OUTLIER.judge(new History(), payment("9999.99"), PEERS));
        assertEquals(Outcome.CLEAR, OUTLIER.judge(new History(), payment("10000"), PEERS).outcome);
    }

    @Test
    void peersWhoPayTheSame_leaveRoom() {
        PeerOutlier one = new PeerOutlier(1, 0, 100);
        assertEquals(Outcome.CLEAR, one.judge(new History(), payment("11051.70"), SAME).outcome);
        assertEquals(Outcome.HIT, one.judge(new History(), payment("11051.71"), SAME).outcome);
    }

    @Test
    void fewPeers_areInconclusive() {
        assertDoubt(Doubt.TOO_FEW_PEERS, OUTLIER.judge(new History(), payment("90000"), Baselines.NONE));
        assertDoubt(Doubt.TOO_FEW_PEERS, OUTLIER.judge(new History(), payment("90000"), peers(39)));
        assertEquals(Outcome.HIT, OUTLIER.judge(new History(), payment("90000"), peers(40)).outcome);
    }

    @Test
    void accountOfNoPeers_isInconclusive() {
        Transaction.Draft draft = Payments.draft("~", "12:00", "90000");
        draft.balance = Transaction.NO_BALANCE;
        assertDoubt(Doubt.NO_BALANCE, OUTLIER.judge(new History(), draft.finished(), PEERS));
        draft.ageBand = null;
        assertDoubt(Doubt.NO_VALUE, OUTLIER.judge(new History(), draft.finished(), PEERS));
        draft.amount = 9_999_99;
        assertNotLookedAt(OUTLIER.judge(new History(), draft.finished(), PEERS));
    }

    @Test
    void outlier_isSaidWithItsPeers() {
        Verdict hit = new PeerOutlier(1, 10_000_00, 100).judge(new History(), payment("20000"), SAME);
        assertEquals(
                "20,000 is 6.9 robust standard deviations above what peers pay; suspicious from 1.0 and 10,000.",
                hit.finding.reason);
        assertEquals("Would not have alerted below 11,051.71.", hit.finding.counterfactual);
        assertEquals(
                "People of 25-34 with a like balance pay 10,000 at the median, by 100 payments in 1 day.",
                hit.finding.baseline);
        assertEquals("", Before.evidence(hit));
        Verdict least = new PeerOutlier(1, 15_000_00, 100).judge(new History(), payment("20000"), SAME);
        assertEquals("Would not have alerted below 15,000.", least.finding.counterfactual);
    }

    @Test
    void outlier_looksBackAtNothingOfTheAccount() {
        assertTrue(OUTLIER.reach().isZero());
        assertEquals(false, OUTLIER.needsAccount());
    }

    /** Returns baselines of 30 payments of 500, {@code usual} of 1,000, and 30 of 2,000. */
    private static Baselines peers(int usual) {
        return at(new DaysBefore()
                .with(30, "2016-08-01T12:00", "500")
                .with(usual, "2016-08-01T13:00", "1000")
                .with(30, "2016-08-01T14:00", "2000"));
    }

    private static Baselines at(DaysBefore days) {
        return days.at(payment("1"));
    }

    private static Transaction payment(String amount) {
        return Payments.payment("~", "12:00", amount);
    }
}
