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
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BandStructuringTest {
    private static final BandStructuring BAND = new BandStructuring(45_000_00, 50_000_00, 2, Duration.ofDays(1));

    @Test
    void secondPaymentInTheBand_isAHit() {
        assertClear(Before.judge(BAND, Before.of("12:00 1000"), "12:05", "45000"), 1, 2);
        Verdict hit = Before.judge(BAND, Before.of("12:00 45000", "12:01 1000"), "12:05", "49999.99");
        assertHit(hit, 2, 2);
        assertEquals("p1", Before.evidence(hit));
    }

    @Test
    void exactlyTheLimit_doesNotCount() {
        assertNotLookedAt(Before.judge(BAND, Before.of("12:00 45000", "12:01 46000"), "12:05", "50000"));
        assertClear(Before.judge(BAND, Before.of("12:00 50000"), "12:05", "49999.99"), 1, 2);
        assertNotLookedAt(Before.judge(BAND, Before.of("12:00 45000"), "12:05", "44999.99"));
    }

    @Test
    void band_countsAcrossMidnightAndNotBeyondTheWindow() {
        History before = Before.of("23:00 45000");
        assertHit(Before.judge(BAND, before, "2016-08-03T00:30", "45000"), 2, 2);
        assertHit(Before.judge(BAND, before, "2016-08-03T22:59:59.999", "45000"), 2, 2);
        assertClear(Before.judge(BAND, before, "2016-08-03T23:00", "45000"), 1, 2);
    }

    @Test
    void cutHistory_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(BAND, Before.cut("12:00"), "12:01", "45000"));
        assertNotLookedAt(Before.judge(BAND, Before.cut("12:00"), "12:01", "1"));
    }

    @Test
    void band_isSaid() {
        Verdict hit = Before.judge(BAND, Before.of("12:00 45000"), "12:05", "46000");
        assertEquals("2 payments of 45,000 to just under 50,000 within 24 hours; the limit is 2.", hit.finding.reason);
        assertEquals(
                "Would not have alerted with fewer than 2 payments of 45,000 to just under 50,000.",
                hit.finding.counterfactual);
    }
}
