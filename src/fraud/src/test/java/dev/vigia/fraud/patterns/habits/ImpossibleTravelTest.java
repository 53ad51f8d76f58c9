package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertNotLookedAt;
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
import dev.vigia.transactions.accounts.Metro;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImpossibleTravelTest {
    private static final ImpossibleTravel TRAVEL = new ImpossibleTravel(900, 300, Duration.ofHours(6));
    private static final double DELHI_TO_MUMBAI = 1148;

    @Test
    void fasterThanAnAircraft_isAHit() {
        Verdict hit = judge("12:00", "NEW DELHI", "13:00", "ANDHERI MUMBAI");
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(DELHI_TO_MUMBAI, hit.observed, 10);
        assertEquals(900, hit.threshold);
        assertEquals("p1", Before.evidence(hit));
        Verdict clear = judge("12:00", "NEW DELHI", "14:00", "MUMBAI");
        assertEquals(Outcome.CLEAR, clear.outcome);
        assertEquals(DELHI_TO_MUMBAI / 2, clear.observed, 5);
    }

    @Test
    void sameSecond_isASecondApart() {
        assertEquals(3_600 * DELHI_TO_MUMBAI, judge("12:00", "DELHI", "12:00", "MUMBAI").observed, 40_000);
    }

    @Test
    void sameOrNearPlace_isNotLookedAt() {
        assertNotLookedAt(judge("12:00", "DELHI", "12:00", "NOIDA"));
        assertNotLookedAt(judge("12:00", "BANGALORE", "12:01", "CHENNAI"));
        assertNotLookedAt(judge("12:00", "NOWHERE", "12:01", "Nowhere."));
    }

    @Test
    void unknownPlace_isInconclusive() {
        assertDoubt(Doubt.UNKNOWN_PLACE, judge("12:00", "DELHI", "12:01", "NOWHERE"));
        assertDoubt(Doubt.UNKNOWN_PLACE, judge("12:00", "NOWHERE", "12:01", "DELHI"));
        assertDoubt(Doubt.UNKNOWN_PLACE, judge("12:00", null, "12:01", null));
        assertDoubt(Doubt.UNKNOWN_PLACE, judge("BR", "RECIFE", "MANAUS"));
    }

    @Test
    void indianNameInAnotherCountry_isNotTheIndianPlace() {
        assertEquals(Outcome.HIT, judge("IN", "SALEM", "Delhi").outcome);
        assertDoubt(Doubt.AMBIGUOUS_PLACE, judge("US", "Salem", "Delhi"));
        assertDoubt(Doubt.UNKNOWN_PLACE, judge("US", "Boston", "Delhi"));
        assertDoubt(Doubt.NO_COUNTRY, judge(null, "Salem", "Delhi"));
        assertDoubt(Doubt.NO_COUNTRY, judge(null, "MUMBAI", "CHENNAI"));
        assertNotLookedAt(judge(null, "MUMBAI", "Mumbai"));
    }

    @Test
    void otherCountry_hasItsOwnPlaces() {
        Verdict hit = judge("US", "Salem, OR", "Salem, Massachusetts");
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(60 * 4_100, hit.observed, 60 * 60);
        assertEquals(Outcome.HIT, judge("GB", "London", "Edinburgh").outcome);
        assertDoubt(Doubt.AMBIGUOUS_PLACE, judge("DE", "Berlin", "Frankfurt"));
    }

    @Test
    void firstPayment_isNotLookedAt() {
        assertNotLookedAt(TRAVEL.judge(new History(), at("~", "12:00", "DELHI"), Baselines.NONE));
        assertNotLookedAt(judge("05:59", "DELHI", "12:00", "MUMBAI"));
    }

    @Test
    void onlyThePreviousPayment_counts() {
        History before = new History();
        before.add(at("p1", "12:00", "DELHI"), Long.MAX_VALUE / 4);
        before.add(at("p2", "12:10", "MUMBAI"), Long.MAX_VALUE / 4);
        assertNotLookedAt(TRAVEL.judge(before, at("~", "12:20", "THANE"), Baselines.NONE));
    }

    @Test
    void travel_isSaid() {
        Finding finding = judge("12:00", "DELHI", "12:30", "MUMBAI").finding;
        assertEquals(
                "NCR and 30 minutes later MMR, 1147 km away; suspicious above 900 km/h and 300 km.", finding.reason);
        assertEquals(
                "Would not have alerted 77 minutes after the payment in NCR, or within 300 km of it.",
                finding.counterfactual);
    }

    private static Verdict judge(String before, String there, String now, String here) {
        History history = new History();
        history.add(at("p1", before, there), Long.MAX_VALUE / 4);
        return TRAVEL.judge(history, at("~", now, here), Baselines.NONE);
    }

    /** Judges the second of two payments a minute apart. */
    private static Verdict judge(String country, String there, String here) {
        History history = new History();
        history.add(at("p1", "12:00", there, country), Long.MAX_VALUE / 4);
        return TRAVEL.judge(history, at("~", "12:01", here, country), Baselines.NONE);
    }

    private static Transaction at(String id, String clock, String location) {
        return at(id, clock, location, "IN");
    }

    private static Transaction at(String id, String clock, String location, String country) {
        Transaction.Draft draft = Payments.draft(id, clock, "100");
        draft.location = location;
        draft.metro = Metro.of(location, country);
        draft.country = country;
        return draft.finished();
    }
}
