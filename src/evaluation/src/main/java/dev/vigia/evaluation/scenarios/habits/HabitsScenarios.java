package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.habits.DormantAccount;
import dev.vigia.fraud.patterns.habits.FirstSight;
import dev.vigia.fraud.patterns.habits.IdentityInconsistency;
import dev.vigia.fraud.patterns.habits.ImpossibleTravel;
import dev.vigia.fraud.patterns.habits.MultipleOfUsual;
import dev.vigia.fraud.patterns.habits.OwnProfile;
import dev.vigia.fraud.patterns.habits.UnusualHour;

/** The scenarios for patterns that compare a payment with the account's own past. */
public final class HabitsScenarios {
    private HabitsScenarios() {}

    public static void addTo(ScenarioTable table) {
        table.with(BalanceDrain.class, BalanceDrainScenario::new)
                .with(DormantAccount.class, DormantAccountScenario::new)
                .with(FirstSight.class, FirstSightScenario::new)
                .with(IdentityInconsistency.class, IdentityInconsistencyScenario::new)
                .with(ImpossibleTravel.class, ImpossibleTravelScenario::new)
                .with(MultipleOfUsual.class, MultipleOfUsualScenario::new)
                .with(OwnProfile.class, OwnProfileScenario::new)
                .with(UnusualHour.class, UnusualHourScenario::new);
    }
}
