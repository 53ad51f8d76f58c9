package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Before;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityInconsistencyTest {
    private static final IdentityInconsistency TWO = new IdentityInconsistency(2, Duration.ofDays(30));

    @Test
    void ageTwoBandsAway_isAHit() {
        assertHit(judge(bands("25-34"), "12:00", "45-59"), 2, 2);
        assertHit(judge(bands("75+"), "12:00", "0-17"), 6, 2);
        assertClear(judge(bands("25-34"), "12:00", "35-44"), 1, 2);
        assertClear(judge(bands("25-34", "25-34"), "12:00", "25-34"), 0, 2);
    }

    @Test
    void evidence_isOfTheOthersWhoAreFarAway() {
        Verdict hit = judge(bands("25-34", "60-74", null, "75+", "35-44"), "12:00", "25-34");
        assertHit(hit, 4, 2);
        assertEquals("p2 p4", Before.evidence(hit));
    }

    @Test
    void window_isHalfOpen() {
        assertHit(judge(bands("25-34"), "2016-08-31T10:59:59.999", "45-59"), 2, 2);
        assertDoubt(Doubt.TOO_LITTLE_HISTORY, judge(bands("25-34"), "2016-08-31T11:00", "45-59"));
    }

    @Test
    void agesThatAreNotKnown_areInconclusive() {
        assertDoubt(Doubt.NO_VALUE, judge(bands("25-34"), "12:00", null));
        assertDoubt(Doubt.TOO_LITTLE_HISTORY, judge(bands(), "12:00", "25-34"));
        assertDoubt(Doubt.TOO_LITTLE_HISTORY, judge(bands((String) null), "12:00", "25-34"));
    }

    @Test
    void cutHistory_isInconclusiveUnlessTheRestIsEnough() {
        assertDoubt(Doubt.HISTORY_CUT, judge(Before.cut("11:00"), "12:00", "25-34"));
        assertDoubt(Doubt.HISTORY_CUT, judge(Before.cut("13:00"), "12:00", "25-34"));
        assertEquals(Outcome.HIT, judge(Before.cut("11:00"), "12:00", "45-59").outcome);
    }

    @Test
    void inconsistency_isSaid() {
        Finding finding = judge(bands("60-74", "75+", "25-34"), "12:00", "25-34").finding;
        assertEquals(
                "The account's age band is 25-34 and was 75+ within 30 days; inconsistent from 2 bands apart.",
                finding.reason);
        assertEquals("Would not have been noted with bands less than 2 apart.", finding.counterfactual);
        assertEquals(null, finding.baseline);
        assertEquals(Duration.ofDays(30), TWO.reach());
    }

    private static Verdict judge(History before, String clock, String ageBand) {
        return TWO.judge(before, payment("~", clock, ageBand), Baselines.NONE);
    }

    /** Payments p1, p2 and so on of people of these bands at eleven on 1 August, each a minute after the other. */
    private static History bands(String... ageBands) {
        History history = new History();
        for (int n = 0; n < ageBands.length; n++) {
            history.add(
                    payment("p" + (n + 1), "2016-08-01T11:0" + n, ageBands[n]),
                    Duration.ofDays(92).toMillis());
        }
        return history;
    }

    private static Transaction payment(String id, String clock, String ageBand) {
        Transaction.Draft draft = Payments.draft(id, clock, "1");
        draft.ageBand = ageBand;
        return draft.finished();
    }
}
