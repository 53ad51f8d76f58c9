package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HabitsRefusalsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void balanceDrain_refusesAShareOutsideZeroToOne() {
        assertRefused("share", () -> new BalanceDrain(1.1, 0));
        assertRefused("share", () -> new BalanceDrain(Double.NaN, 0));
        assertRefused("least", () -> new BalanceDrain(1, -1));
    }

    @Test
    void dormantAccount_refusesToBeKnownForLessThanItsGap() {
        assertRefused("known", () -> new DormantAccount(0, MONTH, MONTH));
        assertRefused("gap", () -> new DormantAccount(0, Duration.ZERO, MONTH));
        assertRefused("least", () -> new DormantAccount(-1, DAY, MONTH));
    }

    @Test
    void firstSight_refusesEmptyDurations() {
        assertRefused("least", () -> new FirstSight(-1, DAY, DAY));
        assertRefused("known", () -> new FirstSight(0, Duration.ZERO, DAY));
        assertRefused("warm-up", () -> new FirstSight(0, DAY, Duration.ZERO));
    }

    @Test
    void identityInconsistency_refusesADistanceThatNoBandsHave() {
        assertRefused("bands", () -> new IdentityInconsistency(0, DAY));
        assertRefused("bands", () -> new IdentityInconsistency(100, DAY));
        assertRefused("window", () -> new IdentityInconsistency(1, Duration.ZERO));
    }

    @Test
    void impossibleTravel_refusesASpeedOfZeroAndADistanceBeyondTheEarth() {
        assertRefused("speed", () -> new ImpossibleTravel(0, 0, DAY));
        assertRefused("least", () -> new ImpossibleTravel(900, 20_001, DAY));
        assertRefused("window", () -> new ImpossibleTravel(900, 0, Duration.ZERO));
    }

    @Test
    void multipleOfUsual_refusesANewAccountWithoutATypicalAmount() {
        MultipleOfUsual.Usual usual = new MultipleOfUsual.Usual(1, 1, DAY);
        assertRefused("limit", () -> new MultipleOfUsual(0.5, 0, usual));
        assertRefused("least", () -> new MultipleOfUsual(1, -1, usual));
        assertRefused("usual", () -> new MultipleOfUsual(1, 0, null));
        assertRefused("prior", () -> new MultipleOfUsual.Usual(1, 0, DAY));
        assertRefused("typical", () -> new MultipleOfUsual.Usual(0, 1, DAY));
        assertRefused("window", () -> new MultipleOfUsual.Usual(1, 1, Duration.ZERO));
    }

    @Test
    void ownProfile_refusesAHalfLifeThatLeavesOldPaymentsNoWeight() {
        OwnProfile.Usual usual = new OwnProfile.Usual(2, 0.5, DAY, MONTH);
        assertRefused("limit", () -> new OwnProfile(-1, 0, usual));
        assertRefused("least", () -> new OwnProfile(1, -1, usual));
        assertRefused("usual", () -> new OwnProfile(1, 0, null));
        assertRefused("enough", () -> new OwnProfile.Usual(1, 0.5, DAY, MONTH));
        assertRefused("floor", () -> new OwnProfile.Usual(2, 0, DAY, MONTH));
        assertRefused("half-life", () -> new OwnProfile.Usual(2, 0.5, Duration.ofHours(7), MONTH));
        assertRefused("window", () -> new OwnProfile.Usual(2, 0.5, DAY, Duration.ZERO));
    }

    @Test
    void unusualHour_refusesHoursThatAreNone() {
        Hours night = new Hours(0, 3_600);
        UnusualHour.Usual usual = new UnusualHour.Usual(0.2, 1, DAY);
        assertRefused("hours", () -> new UnusualHour(null, 0, usual));
        assertRefused("least", () -> new UnusualHour(night, -1, usual));
        assertRefused("usual", () -> new UnusualHour(night, 0, null));
        assertRefused("usual", () -> new UnusualHour.Usual(1.1, 1, DAY));
        assertRefused("enough", () -> new UnusualHour.Usual(0.2, 0, DAY));
        assertRefused("window", () -> new UnusualHour.Usual(0.2, 1, Duration.ZERO));
        assertRefused("until", () -> new Hours(5, 5));
        assertRefused("from", () -> new Hours(-1, 5));
        assertRefused("until", () -> new Hours(5, 86_400));
    }
}
