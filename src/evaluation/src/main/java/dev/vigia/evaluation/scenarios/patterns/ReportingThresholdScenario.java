package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import java.util.LinkedHashMap;
import java.util.Map;

/** One payment that has to be reported, and one that just has not. */
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
        shapes.put("over", draws -> one(Surroundings.between(least + 1, 3 * least + 1, draws), draws)
                .hitsAtLast());
        return shapes;
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.byDay(0, draws), new long[1], new long[] {amount});
    }
}
