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

class MultipleOfUsualTest {
    private static final double TINY = 1e-9;
    private static final MultipleOfUsual FIVE_TIMES =
            new MultipleOfUsual(5, 100_00, new MultipleOfUsual.Usual(500_00, 2, Duration.ofDays(30)));

    /** Usually 80; with two payments of 500 besides, (3 x 80 + 2 x 500) / 5 = 248. */
    private static final History MODEST = Before.of("11:00 60", "11:01 80", "11:02 9000");

    @Test
    void manyTimesTheMedian_drawnTowardsWhatIsTypical_isAHit() {
        Verdict hit = Before.judge(FIVE_TIMES, MODEST, "12:00", "1240");
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(5, hit.observed, TINY);
        assertEquals(5, hit.threshold);
        Verdict clear = Before.judge(FIVE_TIMES, MODEST, "12:00", "1239.99");
        assertEquals(Outcome.CLEAR, clear.outcome);
        assertEquals(1239.99 / 248, clear.observed, TINY);
    }

    @Test
    void ofAnEvenNumber_theMedianLiesBetweenTheTwoInTheMiddle() {
        History even = Before.of("11:00 100", "11:01 200", "11:02 400", "11:03 9000");
        assertEquals(6 * 1_000 / (4 * 300.0 + 2 * 500), Before.judge(FIVE_TIMES, even, "12:00", "1000").observed, TINY);
    }

    @Test
    void unknownAccount_isComparedWithWhatIsTypical() {
        assertEquals(Outcome.HIT, Before.judge(FIVE_TIMES, Before.of(), "12:00", "2500").outcome);
        assertEquals(Outcome.CLEAR, Before.judge(FIVE_TIMES, Before.of(), "12:00", "2499").outcome);
        assertEquals(
                Outcome.HIT, Before.judge(FIVE_TIMES, MODEST, "2016-09-02T12:00", "2500").outcome, "all forgotten");
    }

    @Test
    void smallAmounts_areNotLookedAt() {
        assertNotLookedAt(Before.judge(FIVE_TIMES, MODEST, "12:00", "99.99"));
    }

    @Test
    void busyAccount_isKnownByWhatIsRemembered_andAPaymentFromBeforeThatIsNot() {
        History cut = Before.cut("11:00");
        assertEquals(Outcome.HIT, Before.judge(FIVE_TIMES, cut, "12:00", "90000").outcome);
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(FIVE_TIMES, cut, "2016-08-01T12:00", "90000"));
    }

    @Test
    void whatIsUsual_isSaid() {
        Finding finding = Before.judge(FIVE_TIMES, MODEST, "12:00", "1500").finding;
        assertEquals(
                "1,500 is 6.0 times what the account usually pays; suspicious from 5.0 times and 100.", finding.reason);
        assertEquals("Would not have alerted below 1,240.", finding.counterfactual);
        assertEquals("The account usually pays 248, by its last 3 payments and what is typical.", finding.baseline);
    }
}
