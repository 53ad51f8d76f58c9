package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.patterns.Before.assertDoubt;
import static dev.vigia.transactions.Payments.draft;
import static dev.vigia.transactions.Payments.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RiskyCounterpartyTest {
    private static final RiskyCounterparty QUARTER = new RiskyCounterparty(0.25, 4, 7, Duration.ofDays(28));

    @Test
    void shareOfFraudsAtTheLimit_isAHit() {
        Verdict hit = judge("2016-08-10T12:00", labels("2016-08-08T12:00", "fraud", "fine", "fine", "fine"));
        assertEquals(Outcome.HIT, hit.outcome);
        assertEquals(0.25, hit.observed);
        assertEquals(0.25, hit.threshold);
        Verdict clear = judge("2016-08-10T12:00", labels("2016-08-08T12:00", "fraud", "fine", "fine", "fine", "fine"));
        assertEquals(Outcome.CLEAR, clear.outcome);
        assertEquals(0.2, clear.observed);
    }

    @Test
    void fewLabels_areInconclusive_alsoWhenTheOthersAreTooOld() {
        assertDoubt(Doubt.TOO_FEW_LABELS, judge("2016-08-10T12:00", Labels.NONE));
        Labels four = labels("2016-08-08T12:00", "fraud", "fraud", "fraud", "fraud");
        assertEquals(Outcome.HIT, judge("2016-08-14T12:00", four).outcome);
        assertDoubt(Doubt.TOO_FEW_LABELS, judge("2016-08-15T12:00", four));
    }

    @Test
    void suspicion_lastsNoLongerThanItUsuallyGoesOn() {
        Labels fresh = labels("2016-08-28T12:00", "fraud", "fraud", "fine", "fine");
        assertEquals(Outcome.HIT, judge("2016-08-29T11:59", fresh).outcome, "the first fraud was on 1 August at noon");
        Verdict over = judge("2016-08-29T12:00", fresh);
        assertEquals(Outcome.CLEAR, over.outcome);
        assertEquals(0, over.observed);
    }

    @Test
    void shareAndItsSize_areSaid() {
        Finding finding =
                judge("2016-08-10T12:00", labels("2016-08-08T12:00", "fraud", "fraud", "fine", "fine")).finding;
        assertEquals(
                "50.0 % of the payments in this place that were labelled in the last 7 days were fraud; suspicious from 25.0 %.",
                finding.reason);
        assertEquals(
                "Would not have alerted with fewer than 25.0 % frauds, fewer than 4 labels, or 28 days after the first fraud.",
                finding.counterfactual);
        assertEquals("2 frauds among 4 labels.", finding.baseline);
        Transaction.Draft shop = draft("1", "2016-08-10T12:00", "1");
        shop.counterparty = "S1";
        shop.labels = labels("2016-08-08T12:00", "fraud", "fraud", "fine", "fine");
        assertEquals(
                true,
                QUARTER.judge(new History(), shop.finished(), Baselines.NONE)
                        .finding
                        .reason
                        .contains("with this counterparty"));
    }

    private static Verdict judge(String at, Labels labels) {
        Transaction.Draft payment = draft("1", at, "1");
        payment.labels = labels;
        return QUARTER.judge(new History(), payment.finished(), Baselines.NONE);
    }

    /** Makes labels that came at one time, about payments of 1 August at noon. */
    private static Labels labels(String at, String... said) {
        Labels labels = Labels.NONE;
        for (String each : said) {
            labels = labels.with(time(at), each.equals("fraud"), time("2016-08-01T12:00"));
        }
        return labels;
    }
}
