package dev.vigia.evaluation.scenarios.velocity;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.velocity.CardTesting;
import dev.vigia.fraud.patterns.velocity.DuplicatePayment;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import dev.vigia.fraud.patterns.velocity.VelocityCount;

/** The scenarios for patterns that look at the pace of one account's payments. */
public final class VelocityScenarios {
    private VelocityScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(CardTesting.class, CardTestingScenario::new)
                .with(DuplicatePayment.class, DuplicatePaymentScenario::new)
                .with(VelocityAmount.class, VelocityAmountScenario::new)
                .with(VelocityCount.class, VelocityCountScenario::new);
    }
}
