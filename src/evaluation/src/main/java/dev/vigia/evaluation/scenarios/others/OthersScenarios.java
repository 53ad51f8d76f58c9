package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.others.FirstDigitDrift;
import dev.vigia.fraud.patterns.others.PeerOutlier;
import dev.vigia.fraud.patterns.others.PlaceBurst;
import dev.vigia.fraud.patterns.others.ProtectedCustomer;
import dev.vigia.fraud.patterns.others.RiskyCounterparty;
import dev.vigia.fraud.patterns.others.SameAmountRing;

/** The scenarios for patterns that compare a payment with those of other accounts. */
public final class OthersScenarios {
    private OthersScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(FirstDigitDrift.class, FirstDigitDriftScenario::new)
                .with(PeerOutlier.class, PeerOutlierScenario::new)
                .with(PlaceBurst.class, PlaceBurstScenario::new)
                .with(ProtectedCustomer.class, ProtectedCustomerScenario::new)
                .with(RiskyCounterparty.class, RiskyCounterpartyScenario::new)
                .with(SameAmountRing.class, SameAmountRingScenario::new);
    }
}
