package dev.vigia.evaluation.scenarios.amounts;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.BalanceDrain;
import dev.vigia.fraud.patterns.BandStructuring;
import dev.vigia.fraud.patterns.CardTesting;
import dev.vigia.fraud.patterns.DayStructuring;
import dev.vigia.fraud.patterns.DuplicatePayment;
import dev.vigia.fraud.patterns.MonthStructuring;
import dev.vigia.fraud.patterns.ReportingThreshold;
import dev.vigia.fraud.patterns.RoundAmount;
import dev.vigia.fraud.patterns.VelocityAmount;
import dev.vigia.fraud.patterns.VelocityCount;

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
