package dev.vigia.fraud.patterns.structuring;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StructuringRefusalsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void band_refusesToEndWhereItBegins() {
        new BandStructuring(0, 1, 1, DAY);
        assertRefused("below", () -> new BandStructuring(5, 5, 1, DAY));
        assertRefused("from", () -> new BandStructuring(-1, 5, 1, DAY));
        assertRefused("payments", () -> new BandStructuring(0, 5, 0, DAY));
        assertRefused("window", () -> new BandStructuring(0, 5, 1, Duration.ZERO));
    }

    @Test
    void splitting_refusesASinglePaymentAndANegativeLimit() {
        new DayStructuring(0, 2);
        new MonthStructuring(0, 2);
        assertRefused("payments", () -> new DayStructuring(1, 1));
        assertRefused("limit", () -> new DayStructuring(-1, 2));
        assertRefused("payments", () -> new MonthStructuring(1, 1));
        assertRefused("limit", () -> new MonthStructuring(-1, 2));
    }

    @Test
    void amounts_refuseToBeNegative_andAMultipleToBeZero() {
        new ReportingThreshold(0);
        new RoundAmount(1, 0);
        assertRefused("least", () -> new ReportingThreshold(-1));
        assertRefused("multiple", () -> new RoundAmount(0, 0));
        assertRefused("least", () -> new RoundAmount(1, -1));
    }
}
