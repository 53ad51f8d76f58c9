package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.rules.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A table of scenarios, by the type of the pattern that each of them tries. */
public final class ScenarioTable {
    private final Map<Class<? extends Pattern>, BiFunction<Pattern, Surroundings, Scenario>> known = new HashMap<>();

    /** Adds a pattern's scenario. */
    public <P extends Pattern> ScenarioTable with(Class<P> pattern, BiFunction<P, Surroundings, Scenario> made) {
        if (known.put(pattern, (any, around) -> made.apply(pattern.cast(any), around)) != null) {
            throw new IllegalArgumentException("There are two scenarios for " + pattern.getSimpleName() + ".");
        }
        return this;
    }

    /** Returns the scenario of the rule's pattern; empty if the pattern has none. */
    public Optional<Scenario> of(Rule rule, Surroundings around) {
        return Optional.ofNullable(known.get(rule.pattern.getClass())).map(made -> made.apply(rule.pattern, around));
    }
}
