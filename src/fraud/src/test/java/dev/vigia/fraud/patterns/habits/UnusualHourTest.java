package dev.vigia.fraud.patterns.habits;

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
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnusualHourTest {
    private static final UnusualHour NIGHT = night(0, 6 * 3600);
    private static final UnusualHour QUARTER =
            new UnusualHour(new Hours(0, 6 * 3600), 10_000_00, new UnusualHour.Usual(0.25, 5, Duration.ofDays(30)));
    private static final String[] DAYS = {
        "2016-08-01T10:00 1", "2016-08-01T11:00 1", "2016-08-01T12:00 1", "2016-08-01T13:00 1"
    };

    @Test
    void largePaymentAtNight_isAHitUntilTheAccountsOwnHoursAreKnown() {
        assertHit(Before.judge(NIGHT, Before.of(), "00:00", "10000"), 1, 0.8);
        assertHit(Before.judge(NIGHT, Before.of(DAYS), "05:59:59", "10000"), 1, 0.8);
        assertNotLookedAt(Before.judge(NIGHT, Before.of(), "06:00", "10000"));
        assertNotLookedAt(Before.judge(NIGHT, Before.of(), "2016-08-01T23:59:59.999", "10000"));
        assertNotLookedAt(Before.judge(NIGHT, Before.of(), "03:00", "9999.99"));
    }

    @Test
    void accountThatOftenPaysAtNight_isClear() {
        assertClear(Before.judge(NIGHT, own(2), "03:00", "10000"), 1 - 2 / 6.0, 0.8);
        assertHit(Before.judge(NIGHT, own(1), "03:00", "10000"), 0.8, 0.8);
        assertEquals(0, Before.judge(NIGHT, own(1), "03:00", "10000").margin());
    }

    @Test
    void ownHours_areThoseOfTheWindow() {
        String[] nights = new String[6];
        Arrays.fill(nights, "2016-08-01T03:00 1");
        assertEquals(Outcome.CLEAR, Before.judge(NIGHT, Before.of(nights), "2016-08-31T02:59:59", "10000").outcome);
        assertEquals(Outcome.HIT, Before.judge(NIGHT, Before.of(nights), "2016-08-31T03:00", "10000").outcome);
    }

    @Test
    void hoursOverMidnight_holdBothSidesOfIt() {
        UnusualHour late = night(22 * 3600, 2 * 3600);
        assertHit(Before.judge(late, Before.of(), "22:00", "10000"), 1, 0.8);
        assertHit(Before.judge(late, Before.of(), "01:59:59", "10000"), 1, 0.8);
        assertNotLookedAt(Before.judge(late, Before.of(), "02:00", "10000"));
        assertNotLookedAt(Before.judge(late, Before.of(), "21:59:59", "10000"));
    }

    @Test
    void cutHistory_isInconclusive() {
        assertDoubt(Doubt.HISTORY_CUT, Before.judge(NIGHT, Before.cut("2016-08-01T12:00"), "03:00", "10000"));
        assertNotLookedAt(Before.judge(NIGHT, Before.cut("2016-08-01T12:00"), "12:00", "10000"));
    }

    @Test
    void accountThatIsNotKnownYet_isJudgedByThePeersHours() {
        assertHit(judge(QUARTER, Before.of(), peers(50, 150)), 0.75, 0.75);
        assertClear(judge(QUARTER, Before.of(), peers(100, 100)), 0.5, 0.75);
        assertEquals(Outcome.CLEAR, judge(QUARTER, Before.of(), peers(51, 149)).outcome);
        assertHit(judge(QUARTER, Before.of(), peers(199, 0)), 1, 0.75);
        assertHit(judge(QUARTER, own(1), peers(200, 0)), 0.8, 0.75);
        assertDoubt(Doubt.HISTORY_CUT, judge(QUARTER, Before.cut("2016-08-01T12:00"), peers(200, 0)));
    }

    @Test
    void peersHours_areSaid() {
        assertEquals(
                "15.0 % of the payments of people of like age and balance fell into these hours, by 240 payments.",
                judge(NIGHT, Before.of(), peers(36, 204)).finding.baseline);
        assertEquals(null, judge(NIGHT, Before.of(), peers(10, 100)).finding.baseline);
    }

    @Test
    void hour_isSaidWithTheAccountsOwn() {
        Verdict unknown = Before.judge(NIGHT, Before.of(), "00:05:32", "12500");
        assertEquals("12,500 at 00:05:32; suspicious from 10,000, from 00:00 to 06:00.", unknown.finding.reason);
        assertEquals(null, unknown.finding.baseline);
        assertEquals(
                "Would not have alerted below 10,000, outside 00:00 to 06:00, or if more than 20.0 % of at least 5"
                        + " payments of the account, or of its peers' payments before that, fell into these hours.",
                unknown.finding.counterfactual);
        Verdict known = Before.judge(NIGHT, own(1), "03:00", "10000");
        assertEquals("1 of the account's last 5 payments fell into these hours.", known.finding.baseline);
    }

    private static History own(int nights) {
        String[] payments = Arrays.copyOf(DAYS, DAYS.length + nights);
        Arrays.fill(payments, DAYS.length, payments.length, "2016-08-01T03:00 1");
        return Before.of(payments);
    }

    private static Verdict judge(UnusualHour pattern, History before, Baselines baselines) {
        return pattern.judge(before, Payments.payment("~", "03:00", "10000"), baselines);
    }

    /** Returns baselines of so many payments of peers at night and by day, until two days before. */
    private static Baselines peers(int nights, int days) {
        return new DaysBefore()
                .with(nights, "2016-07-31T03:00", "1")
                .with(days, "2016-07-31T12:00", "1")
                .at(Payments.payment("~", "03:00", "1"));
    }

    private static UnusualHour night(int from, int until) {
        return new UnusualHour(new Hours(from, until), 10_000_00, new UnusualHour.Usual(0.2, 5, Duration.ofDays(30)));
    }
}
