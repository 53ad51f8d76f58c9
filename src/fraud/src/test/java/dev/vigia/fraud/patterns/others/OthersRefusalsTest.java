package dev.vigia.fraud.patterns.others;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Labels;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OthersRefusalsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void peerOutlier_refusesANegativeLimitAndNoPeers() {
        assertRefused("limit", () -> new PeerOutlier(-0.1, 0, 1));
        assertRefused("least", () -> new PeerOutlier(1, -1, 1));
        assertRefused("enough", () -> new PeerOutlier(1, 0, 0));
        assertRefused("large", () -> new ProtectedCustomer(-1, new PeerOutlier(1, 0, 1)));
        assertRefused("outlier", () -> new ProtectedCustomer(0, null));
    }

    @Test
    void sameAmountRing_refusesFewerAccountsThanTwoAndMoreThanAreCounted() {
        new SameAmountRing(Crowd.MOST_ACCOUNTS, 0, 0.5);
        assertRefused("accounts", () -> new SameAmountRing(1, 0, 0.5));
        assertRefused("accounts", () -> new SameAmountRing(Crowd.MOST_ACCOUNTS + 1, 0, 0.5));
        assertRefused("least", () -> new SameAmountRing(2, -1, 0.5));
        assertRefused("probability", () -> new SameAmountRing(2, 0, 0));
    }

    @Test
    void placeBurst_refusesASinglePaymentAndACertainty() {
        assertRefused("least", () -> new PlaceBurst(1, 0.5));
        assertRefused("probability", () -> new PlaceBurst(2, Double.NaN));
        assertRefused("probability", () -> new PlaceBurst(2, 1.1));
        assertRefused("limit", () -> new FirstDigitDrift(1.1));
    }

    @Test
    void riskyCounterparty_refusesMoreDaysThanLabelsAreRemembered() {
        new RiskyCounterparty(0, 1, Labels.DAYS, DAY);
        assertRefused("limit", () -> new RiskyCounterparty(-1, 1, 1, DAY));
        assertRefused("enough", () -> new RiskyCounterparty(0, 0, 1, DAY));
        assertRefused("days", () -> new RiskyCounterparty(0, 1, 0, DAY));
        assertRefused("days", () -> new RiskyCounterparty(0, 1, Labels.DAYS + 1, DAY));
        assertRefused("lasts", () -> new RiskyCounterparty(0, 1, 1, Duration.ZERO));
    }
}
