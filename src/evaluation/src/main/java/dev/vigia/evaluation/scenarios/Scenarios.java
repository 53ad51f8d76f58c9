package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.scenarios.habits.HabitsScenarios;
import dev.vigia.evaluation.scenarios.others.OthersScenarios;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.ScenarioTable;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.structuring.StructuringScenarios;
import dev.vigia.evaluation.scenarios.velocity.VelocityScenarios;
import dev.vigia.fraud.rules.Rule;
import java.util.Optional;

/** Finds the scenario that tries a rule. For a new pattern, write a scenario and add it to the table of its package, which is named as the package of the pattern. */
public final class Scenarios {
    private static final ScenarioTable KNOWN = new ScenarioTable();

    static {
        VelocityScenarios.addTo(KNOWN);
        StructuringScenarios.addTo(KNOWN);
        HabitsScenarios.addTo(KNOWN);
        OthersScenarios.addTo(KNOWN);
    }

    private Scenarios() {}

    /** Returns the scenario that tries the rule; empty if its pattern has none. */
    public static Optional<Scenario> of(Rule rule, Surroundings around) {
        return KNOWN.of(rule, around);
    }
}
