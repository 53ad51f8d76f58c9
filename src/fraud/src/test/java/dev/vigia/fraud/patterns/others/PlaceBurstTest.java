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
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceBurstTest {
    private static final PlaceBurst BURST = new PlaceBurst(5, 0.01);

    /** 48 payments between 12:00 and 13:00: 4 are expected in five minutes, and 10 or more come in 1 of 123. */
    private static final Baselines PLACE =
            new DaysBefore().with(48, "2016-08-01T12:00", "10").at(Payments.payment("~", "12:00", "1"));

    @Test
    void surprisinglyManyPayments_areAHit() {
        assertHit(judge(BURST, "12:30", 10, PLACE), 10, 10);
        assertClear(judge(BURST, "12:30", 9, PLACE), 9, 10);
        assertClear(judge(BURST, "12:30", 4, PLACE), 4, 5);
    }

    @Test
    void least_isNeededHoweverFewAreExpected() {
        assertHit(judge(BURST, "13:00", 5, PLACE), 5, 5);
        assertHit(judge(BURST, "11:59:59", 5, PLACE), 5, 5);
        assertClear(judge(new PlaceBurst(20, 0.01), "12:30", 19, PLACE), 19, 20);
        assertHit(judge(new PlaceBurst(20, 0.01), "12:30", 20, PLACE), 20, 20);
    }

    @Test
    void unknownPlaces_areInconclusive() {
        assertDoubt(Doubt.TOO_FEW_PEERS, judge(BURST, "12:30", 10, Baselines.NONE));
        assertClear(judge(BURST, "12:30", 4, Baselines.NONE), 4, 5);
        Transaction.Draft nowhere = Payments.draft("~", "12:30", "1");
        nowhere.metro = null;
        assertDoubt(Doubt.UNKNOWN_PLACE, BURST.judge(new History(), nowhere.finished(), PLACE));
    }

    @Test
    void burst_isSaidWithWhatIsUsual() {
        Finding finding = judge(BURST, "12:30", 12, PLACE).finding;
        assertEquals("12 payments in MMR within 5 minutes; suspicious from 10.", finding.reason);
        assertEquals("Would not have alerted with 9 payments.", finding.counterfactual);
        assertEquals(
                "4.0 payments are usual there in 5 minutes at this hour, by 48 payments in 1 day.", finding.baseline);
        assertEquals(0, finding.evidence.size());
    }

    private static Verdict judge(PlaceBurst pattern, String clock, int payments, Baselines baselines) {
        Transaction.Draft draft = Payments.draft("~", clock, "1");
        draft.crowd = new Crowd(payments, 1, List.of());
        return pattern.judge(new History(), draft.finished(), baselines);
    }
}
