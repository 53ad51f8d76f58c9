package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.baselines.Poisson;
import dev.vigia.fraud.patterns.others.PlaceBurst;
import dev.vigia.transactions.Crowd;
import java.util.LinkedHashMap;
import java.util.Map;

/** Many payments of many accounts within minutes, in a new place that was quiet or busy the day before. */
record PlaceBurstScenario(PlaceBurst pattern, Surroundings around) implements Scenario {
    private static final long WINDOW = Crowd.PAYMENTS_MILLIS;
    private static final int WINDOWS_AN_HOUR = 12;
    private static final long BEYOND = 1_000L;
    private static final int MORE = 3;
    /** Payments in one hour among which more than twenty in five minutes would be no surprise. */
    private static final int LIVELY = 72;

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int limit = limit(DayBefore.PAYMENTS);
        shapes.put("under", draws -> quiet(limit - 1, inside(draws), draws));
        shapes.put("at", draws -> quiet(limit, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> quiet(limit + MORE, inside(draws), draws).hitsFrom(DayBefore.PAYMENTS + limit - 1));
        shapes.put("drip", draws -> quiet(limit, WINDOW - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> quiet(limit, WINDOW, draws));
        shapes.put("beyond", draws -> quiet(limit, WINDOW + Math.max(BEYOND, around.timing.tick()), draws));
        shapes.put("lively", draws -> burst(LIVELY, limit(LIVELY) - 1, inside(draws), draws));
        shapes.put("beyond-lively", draws -> burst(LIVELY, limit(LIVELY), inside(draws), draws)
                .hitsAtLast());
        shapes.put("new-place", draws -> burst(0, limit, inside(draws), draws));
        return shapes;
    }

    private int limit(int before) {
        // The payments of the day before all fell into this hour.
        return Math.max(pattern.least, Poisson.surprising(before / (double) WINDOWS_AN_HOUR, pattern.probability));
    }

    private long inside(Draws draws) {
        return around.timing.partOf(WINDOW, 0.3, draws);
    }

    private Plan quiet(int count, long span, Draws draws) {
        return burst(DayBefore.PAYMENTS, count, span, draws);
    }

    private Plan burst(int before, int count, long span, Draws draws) {
        return new DayBefore(ordinary(before, draws), around).then(ordinary(count, draws), span, draws);
    }

    private long[] ordinary(int count, Draws draws) {
        long[] amounts = new long[count];
        for (int index = 0; index < count; index++) {
            amounts[index] = around.amounts.any(1, draws);
        }
        return amounts;
    }
}
