package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.DormantAccount;
import dev.vigia.fraud.patterns.FirstSight;
import dev.vigia.fraud.patterns.IdentityInconsistency;
import dev.vigia.fraud.patterns.ImpossibleTravel;
import dev.vigia.fraud.patterns.MultipleOfUsual;
import dev.vigia.fraud.patterns.OwnProfile;
import dev.vigia.fraud.patterns.UnusualHour;

/** The scenarios for patterns that compare a payment with the account's own past. */
public final class HabitScenarios {
    private HabitScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(UnusualHour.class, UnusualHourScenario::new)
                .with(OwnProfile.class, OwnProfileScenario::new)
                .with(MultipleOfUsual.class, MultipleOfUsualScenario::new)
                .with(ImpossibleTravel.class, ImpossibleTravelScenario::new)
                .with(DormantAccount.class, DormantAccountScenario::new)
                .with(FirstSight.class, FirstSightScenario::new)
                .with(IdentityInconsistency.class, IdentityInconsistencyScenario::new);
    }
}
