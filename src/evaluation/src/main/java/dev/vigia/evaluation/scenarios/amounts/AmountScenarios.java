package dev.vigia.evaluation.scenarios.amounts;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import dev.vigia.fraud.patterns.structuring.RoundAmount;
import dev.vigia.fraud.patterns.velocity.CardTesting;
import dev.vigia.fraud.patterns.velocity.DuplicatePayment;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import dev.vigia.fraud.patterns.velocity.VelocityCount;

/** The scenarios for patterns that look at the amounts and the pace of one account's payments. */
public final class AmountScenarios {
    private AmountScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(VelocityCount.class, VelocityCountScenario::new)
                .with(VelocityAmount.class, VelocityAmountScenario::new)
                .with(CardTesting.class, CardTestingScenario::new)
                .with(BandStructuring.class, BandStructuringScenario::new)
                .with(DayStructuring.class, DayStructuringScenario::new)
                .with(BalanceDrain.class, BalanceDrainScenario::new)
                .with(DuplicatePayment.class, DuplicatePaymentScenario::new)
                .with(MonthStructuring.class, MonthStructuringScenario::new)
                .with(ReportingThreshold.class, ReportingThresholdScenario::new)
                .with(RoundAmount.class, RoundAmountScenario::new);
    }
}
