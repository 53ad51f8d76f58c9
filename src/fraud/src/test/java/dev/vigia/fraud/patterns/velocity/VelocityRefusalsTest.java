package dev.vigia.fraud.patterns.velocity;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VelocityRefusalsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void velocityCount_refusesALimitOfNoPaymentAndAnEmptyWindow() {
        new VelocityCount(1, HOUR);
        assertRefused("limit", () -> new VelocityCount(0, HOUR));
        assertRefused("window", () -> new VelocityCount(1, Duration.ZERO));
    }

    @Test
    void velocityAmount_refusesANegativeLimitNoPaymentsAndAnEmptyWindow() {
        new VelocityAmount(0, 1, HOUR);
        assertRefused("limit", () -> new VelocityAmount(-1, 1, HOUR));
        assertRefused("payments", () -> new VelocityAmount(0, 0, HOUR));
        assertRefused("window", () -> new VelocityAmount(0, 1, null));
    }

    @Test
    void cardTesting_refusesALargeAmountThatIsNotLarger() {
        new CardTesting(0, 1, 1, HOUR);
        assertRefused("large", () -> new CardTesting(5, 5, 1, HOUR));
        assertRefused("small", () -> new CardTesting(-1, 5, 1, HOUR));
        assertRefused("probes", () -> new CardTesting(0, 5, 0, HOUR));
        assertRefused("window", () -> new CardTesting(0, 5, 1, HOUR.negated()));
    }

    @Test
    void duplicatePayment_refusesASinglePayment() {
        new DuplicatePayment(0, 2, HOUR);
        assertRefused("least", () -> new DuplicatePayment(-1, 2, HOUR));
        assertRefused("times", () -> new DuplicatePayment(0, 1, HOUR));
        assertRefused("window", () -> new DuplicatePayment(0, 2, Duration.ZERO));
    }
}
