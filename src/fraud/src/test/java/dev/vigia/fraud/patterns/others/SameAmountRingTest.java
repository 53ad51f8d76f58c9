package dev.vigia.fraud.patterns.others;

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
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameAmountRingTest {
    private static final SameAmountRing RING = new SameAmountRing(5, 2_000_00, 0.01);

    /** 48 of 95 payments were of 2,000, so that 95 * 49 / 96 / 24 = 2.02 are expected in an hour; 7 or more in 1 of 200. */
    private static final Baselines PLACE = new DaysBefore()
            .with(48, "2016-08-01T12:00", "2000")
            .with(47, "2016-08-01T13:00", "10")
            .at(Payments.payment("~", "12:00", "1"));

    @Test
    void rareAmountOfFiveAccounts_isAHit() {
        Verdict hit = judge("3000", 5, PLACE);
        assertHit(hit, 5, 5);
        assertEquals("p1 p2", Before.evidence(hit));
        assertClear(judge("3000", 4, PLACE), 4, 5);
        assertHit(judge("3000", 9, PLACE), 9, 5);
    }

    @Test
    void popularAmount_needsMoreAccounts() {
        assertClear(judge("2000", 6, PLACE), 6, 7);
        assertHit(judge("2000", 7, PLACE), 7, 7);
    }

    @Test
    void smallAmounts_areNotLookedAt() {
        assertNotLookedAt(judge("1999.99", 50, PLACE));
    }

    @Test
    void unknownPlaces_areInconclusive() {
        assertDoubt(Doubt.TOO_FEW_PEERS, judge("3000", 5, Baselines.NONE));
        assertClear(judge("3000", 4, Baselines.NONE), 4, 5);
        Transaction.Draft nowhere = Payments.draft("~", "12:00", "3000");
        nowhere.metro = null;
        assertDoubt(Doubt.UNKNOWN_PLACE, RING.judge(new History(), nowhere.finished(), PLACE));
        nowhere.amount = 1_999_99;
        assertNotLookedAt(RING.judge(new History(), nowhere.finished(), PLACE));
    }

    @Test
    void ring_isSaidWithWhatIsUsual() {
        Finding rare = judge("3000", 6, PLACE).finding;
        assertEquals("6 accounts paid 3,000 in MMR within 1 hour; suspicious from 5.", rare.reason);
        assertEquals(
                "Would not have alerted with 4 accounts, or if the amount were popular there.", rare.counterfactual);
        assertEquals(
                "At most 0.08 payments of this amount are usual there in 1 hour, by 95 payments in 1 day.",
                rare.baseline);
        Finding popular = judge("2000", 8, PLACE).finding;
        assertEquals("8 accounts paid 2,000 in MMR within 1 hour; suspicious from 7.", popular.reason);
        assertEquals(
                "At most 2.02 payments of this amount are usual there in 1 hour, by 95 payments in 1 day.",
                popular.baseline);
    }

    private static Verdict judge(String amount, int accounts, Baselines baselines) {
        Transaction.Draft draft = Payments.draft("~", "12:00", amount);
        draft.crowd = new Crowd(
                accounts,
                accounts,
                List.of(
                        Past.of(Payments.payment("p1", "11:30", amount)),
                        Past.of(Payments.payment("p2", "11:40", amount))));
        return RING.judge(new History(), draft.finished(), baselines);
    }
}
