package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.structuring.RoundAmount;
import java.util.LinkedHashMap;
import java.util.Map;

/** One payment of a round amount, one of a round amount that is too small, and some right beside a round amount. */
final class RoundAmountScenario implements Scenario {
    private static final int MULTIPLES = 5;

    private final long multiple;
    /** The smallest round amount that counts. */
    private final long least;

    private final Surroundings around;

    RoundAmountScenario(RoundAmount pattern, Surroundings around) {
        this.multiple = pattern.multiple;
        // Rounded up to a multiple. Zero is a multiple too, and no payment.
        this.least = Math.max(1, (pattern.least + multiple - 1) / multiple) * multiple;
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (least > multiple) {
            shapes.put("under", draws -> one(least - multiple, draws));
        }
        shapes.put("at", draws -> one(least, draws).hitsAtLast());
        shapes.put("over", draws -> one(larger(draws), draws).hitsAtLast());
        if (multiple > 1) {
            shapes.put("below-round", draws -> one(larger(draws) - 1, draws));
            shapes.put("above-round", draws -> one(least + 1, draws));
        }
        return shapes;
    }

    private long larger(Draws draws) {
        return least + (1 + draws.below(MULTIPLES)) * multiple;
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {amount});
    }
}
