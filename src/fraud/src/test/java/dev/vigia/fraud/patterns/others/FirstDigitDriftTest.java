package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.patterns.Before.assertClear;
import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.fraud.patterns.Before.assertHit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import org.junit.jupiter.api.Test;

class FirstDigitDriftTest {
    private static final FirstDigitDrift DRIFT = new FirstDigitDrift(0.2);
    private static final Transaction PAYMENT = Payments.payment("~", "12:00", "1");
    private static final Baselines OTHER_DIGITS = place("100", 100, "950");

    @Test
    void driftAtTheLimit_isAHit() {
        assertEquals(1, OTHER_DIGITS.place(PAYMENT).drift, 1e-12);
        Baselines mixed = new DaysBefore()
                .with(100, "2016-07-31T12:00", "100")
                .with(50, "2016-08-01T12:00", "100")
                .with(50, "2016-08-01T13:00", "950")
                .at(PAYMENT);
        double drift = mixed.place(PAYMENT).drift;
        assertHit(judge(new FirstDigitDrift(drift), mixed), drift, drift);
        double more = Math.nextUp(drift);
        assertClear(judge(new FirstDigitDrift(more), mixed), drift, more);
        assertClear(judge(DRIFT, place("100", 100, "19.99")), 0, 0.2);
    }

    @Test
    void placesOfFewPayments_areInconclusive() {
        assertDoubt(Doubt.TOO_FEW_PEERS, judge(DRIFT, Baselines.NONE));
        assertDoubt(Doubt.TOO_FEW_PEERS, judge(DRIFT, place("100", 99, "950")));
        assertDoubt(
                Doubt.TOO_FEW_PEERS,
                judge(
                        DRIFT,
                        new DaysBefore().with(100, "2016-08-01T12:00", "950").at(PAYMENT)));
        Transaction.Draft nowhere = Payments.draft("~", "12:00", "1");
        nowhere.metro = null;
        assertDoubt(Doubt.UNKNOWN_PLACE, DRIFT.judge(new History(), nowhere.finished(), OTHER_DIGITS));
    }

    @Test
    void drift_isSaid() {
        Finding finding = judge(DRIFT, OTHER_DIGITS).finding;
        assertEquals(
                "The first digits of what was paid in MMR the day before were 1.000 away from usual; noted from 0.200.",
                finding.reason);
        assertEquals("Would not have been noted below 0.200.", finding.counterfactual);
        assertEquals("200 payments in 2 days there.", finding.baseline);
        assertEquals(0, finding.evidence.size());
    }

    private static Verdict judge(FirstDigitDrift pattern, Baselines baselines) {
        return pattern.judge(new History(), PAYMENT, baselines);
    }

    /** Returns baselines of 100 payments of one amount two days before, and so many of another the day before. */
    private static Baselines place(String usual, int times, String amount) {
        return new DaysBefore()
                .with(100, "2016-07-31T12:00", usual)
                .with(times, "2016-08-01T12:00", amount)
                .at(PAYMENT);
    }
}
