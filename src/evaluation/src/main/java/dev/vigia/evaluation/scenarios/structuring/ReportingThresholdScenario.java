package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import java.util.LinkedHashMap;
import java.util.Map;

/** One payment that reaches the reporting threshold, and one just below it. */
final class ReportingThresholdScenario implements Scenario {
    private final long least;
    private final Surroundings around;

    ReportingThresholdScenario(ReportingThreshold pattern, Surroundings around) {
        this.least = pattern.least;
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (least > 0) {
            shapes.put("under", draws -> one(least - 1, draws));
        }
        shapes.put("at", draws -> one(least, draws).hitsAtLast());
        shapes.put("over", draws -> one(draws.between(least + 1, 3 * least + 1), draws)
                .hitsAtLast());
        return shapes;
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {amount});
    }
}
