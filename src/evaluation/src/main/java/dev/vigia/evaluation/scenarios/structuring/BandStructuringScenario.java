package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payments just under a reporting limit, and payments just outside of that band. */
record BandStructuringScenario(BandStructuring pattern, Surroundings around) implements Scenario {
    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int limit = pattern.payments;
        if (limit > 1) {
            shapes.put("under", draws -> byDay(limit - 1, inside(draws), draws));
        }
        shapes.put("at", draws -> byDay(limit, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(limit + 2, inside(draws), draws).hitsFrom(limit - 1));
        shapes.put("lowest", draws -> last(pattern.from, draws).hitsAtLast());
        shapes.put("highest", draws -> last(pattern.below - 1, draws).hitsAtLast());
        shapes.put("below-band", draws -> last(pattern.from - 1, draws));
        shapes.put("above-band", draws -> last(pattern.below, draws));
        // A single payment has no span.
        if (limit > 1) {
            shapes.put("drip", draws -> byDay(limit, window() - around.timing.tick(), draws)
                    .hitsAtLast());
            shapes.put("window-later", draws -> byDay(limit, window(), draws));
            shapes.put("midnight", this::midnight);
        }
        return shapes;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window(), 0.3, draws);
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        return plan(around.timing.acrossMidnight(span, draws), amounts(pattern.payments, draws), span, draws)
                .hitsAtLast();
    }

    private Plan last(long amount, Draws draws) {
        long span = pattern.payments == 1 ? 0 : inside(draws);
        long[] amounts = amounts(pattern.payments, draws);
        amounts[amounts.length - 1] = amount;
        return plan(around.timing.byDay(span, draws), amounts, span, draws);
    }

    private Plan byDay(int count, long span, Draws draws) {
        return plan(around.timing.byDay(count == 1 ? 0 : span, draws), amounts(count, draws), span, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.timing.spaced(amounts.length, span, draws), amounts);
    }

    private long[] amounts(int count, Draws draws) {
        long[] amounts = new long[count];
        for (int index = 0; index < count; index++) {
            amounts[index] = draws.between(pattern.from, pattern.below - 1);
        }
        return amounts;
    }

    /** Returns the pattern's window in milliseconds. */
    private long window() {
        return pattern.window.toMillis();
    }
}
