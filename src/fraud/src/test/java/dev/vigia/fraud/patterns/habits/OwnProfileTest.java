package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnProfileTest {
    private static final double TINY = 1e-9;
    private static final OwnProfile PROFILE = profile(5, 0.5, Duration.ofDays(3650));

    /** Almost of one age, so that they weigh the same. */
    private static final History STEADY =
            Before.of("11:00 1000", "11:01 1000", "11:02 1000", "11:03 1000", "11:04 1000");

    @Test
    void paymentFarAboveTheAccountsOwn_isAHit() {
        Verdict hit = Before.judge(PROFILE, STEADY, "12:00", "10000");
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(Math.log(10) / 0.5, hit.observed, 1e-6, "ln(10) over the floor of the deviation");
        Verdict clear = Before.judge(PROFILE, STEADY, "12:00", "4400");
        assertEquals(Outcome.CLEAR, clear.outcome);
        assertEquals(Math.log(4.4) / 0.5, clear.observed, 1e-6);
        assertEquals(Outcome.HIT, Before.judge(PROFILE, STEADY, "12:00", "4482").outcome, "e^(3 x 0.5) = 4.4817");
    }

    @Test
    void deviation_isTheAccountsOwnAboveTheFloor() {
        History wide = Before.of("11:00 10", "11:00 10", "11:00 100", "11:00 1000", "11:00 1000");
        double deviation = Math.log(10) * Math.sqrt(0.8);
        assertEquals(Math.log(100) / deviation, Before.judge(PROFILE, wide, "11:00", "10000").observed, 1e-6);
    }

    @Test
    void smallerPayments_areNeverStrange() {
        assertEquals(Outcome.CLEAR, Before.judge(profile(2, 0.5, Duration.ofDays(1)), STEADY, "12:00", "100").outcome);
    }

    @Test
    void olderPayments_weighLess() {
        History moved = Before.of("2016-08-02T12:00 100", "2016-08-12T12:00 1000");
        OwnProfile tenDays = profile(2, 100, Duration.ofDays(10));
        double mean = (0.25 * Math.log(100_00) + 0.5 * Math.log(1000_00)) / 0.75;
        Verdict verdict = Before.judge(tenDays, moved, "2016-08-22T12:00", "1000");
        assertEquals((Math.log(1000_00) - mean) / 100, verdict.observed, TINY);
    }

    @Test
    void tooFewPayments_areInconclusive() {
        assertDoubt(Doubt.TOO_LITTLE_HISTORY, Before.judge(PROFILE, Before.of("11:00 1", "11:01 1"), "12:00", "10000"));
        assertDoubt(Doubt.TOO_LITTLE_HISTORY, Before.judge(PROFILE, STEADY, "2016-09-02T12:00", "10000"));
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(PROFILE, Before.cut("11:00"), "12:00", "10000"));
    }

    @Test
    void smallAmounts_areNotLookedAt() {
        assertNotLookedAt(Before.judge(PROFILE, STEADY, "12:00", "99.99"));
        assertNotLookedAt(Before.judge(new OwnProfile(3, 0, PROFILE.usual), STEADY, "12:00", "0"));
    }

    @Test
    void profile_isSaid() {
        Finding finding = Before.judge(PROFILE, STEADY, "12:00", "10000").finding;
        assertEquals(
                "10,000 is 4.6 standard deviations above what the account pays; suspicious from 3.0 and 100.",
                finding.reason);
        assertEquals("Would not have alerted below 4,481.69.", finding.counterfactual);
        assertEquals("The account pays 1,000 as a rule, by its last 5 payments.", finding.baseline);
    }

    @Test
    void counterfactual_isNotBelowWhatIsLookedAt() {
        OwnProfile large = new OwnProfile(3, 10_000_00, PROFILE.usual);
        assertEquals(
                "Would not have alerted below 10,000.",
                Before.judge(large, STEADY, "12:00", "20000").finding.counterfactual);
    }

    private static OwnProfile profile(int enough, double floor, Duration halfLife) {
        return new OwnProfile(3, 100_00, new OwnProfile.Usual(enough, floor, halfLife, Duration.ofDays(30)));
    }
}
