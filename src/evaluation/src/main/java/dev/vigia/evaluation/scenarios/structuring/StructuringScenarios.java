package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import dev.vigia.fraud.patterns.structuring.RoundAmount;

/** The scenarios for patterns that look at sums and amounts beside a limit. */
public final class StructuringScenarios {
    private StructuringScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(BandStructuring.class, BandStructuringScenario::new)
                .with(DayStructuring.class, DayStructuringScenario::new)
                .with(MonthStructuring.class, MonthStructuringScenario::new)
                .with(ReportingThreshold.class, ReportingThresholdScenario::new)
                .with(RoundAmount.class, RoundAmountScenario::new);
    }
}
