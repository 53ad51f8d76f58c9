package dev.vigia.evaluation.scenarios.velocity;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.velocity.VelocityCount;
import java.util.LinkedHashMap;
import java.util.Map;

/** Many ordinary payments at even distances, so that rules with shorter windows stay silent. */
final class VelocityCountScenario implements Scenario {
    private static final int CLEARLY_MORE = 3;

    private final int limit;
    private final long window;
    private final Surroundings around;

    VelocityCountScenario(VelocityCount pattern, Surroundings around) {
        this.limit = pattern.limit;
        this.window = pattern.window.toMillis();
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> byDay(limit - 1, inside(draws), draws));
        shapes.put("at", draws -> byDay(limit, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(limit + CLEARLY_MORE, inside(draws), draws)
                .hitsFrom(limit - 1));
        shapes.put("drip", draws -> byDay(limit, window - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> byDay(limit, window, draws));
        shapes.put("midnight", this::midnight);
        return shapes;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window, 0.6, draws);
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        return plan(around.timing.acrossMidnight(span, draws), limit, span, draws)
                .hitsAtLast();
    }

    private Plan byDay(int count, long span, Draws draws) {
        return plan(around.timing.byDay(span, draws), count, span, draws);
    }

    private Plan plan(long start, int count, long span, Draws draws) {
        long[] amounts = new long[count];
        for (int index = 0; index < count; index++) {
            // As for the longest shape, so that no shape's sum reaches another rule's limit.
            amounts[index] = around.amounts.any(limit + CLEARLY_MORE, draws);
        }
        return Plan.of(start, around.timing.spaced(count, span, draws), amounts);
    }
}
