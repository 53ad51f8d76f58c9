package dev.vigia.evaluation.scenarios.velocity;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.velocity.CardTesting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small payments that test a card, and a large one after them. */
record CardTestingScenario(CardTesting pattern, Surroundings around) implements Scenario {
    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        long small = pattern.small;
        long large = pattern.large;
        int probes = pattern.probes;
        shapes.put("under", draws -> byDay(probes, small, large - 1, inside(draws), draws));
        shapes.put(
                "at", draws -> byDay(probes, small, large, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(probes + 1, small / 2, 2 * large, inside(draws), draws)
                .hitsAtLast());
        shapes.put("drip", draws -> byDay(probes, small, large, window() - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> byDay(probes, small, large, window(), draws));
        shapes.put("not-small", draws -> byDay(probes, small + 1, large, inside(draws), draws));
        shapes.put("too-few", draws -> byDay(probes - 1, small, large, probes == 1 ? 0 : inside(draws), draws));
        shapes.put("wrong-order", this::wrongOrder);
        shapes.put("midnight", this::midnight);
        return shapes;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window(), 0.3, draws);
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        long start = around.timing.acrossMidnight(span, draws);
        return plan(start, pattern.probes, pattern.small, pattern.large, span, draws)
                .hitsAtLast();
    }

    private Plan wrongOrder(Draws draws) {
        long span = inside(draws);
        long[] amounts = new long[pattern.probes + 1];
        Arrays.fill(amounts, pattern.small);
        amounts[0] = pattern.large;
        return Plan.of(around.timing.byDay(span, draws), around.timing.spaced(amounts.length, span, draws), amounts);
    }

    private Plan byDay(int probes, long small, long large, long span, Draws draws) {
        return plan(around.timing.byDay(span, draws), probes, small, large, span, draws);
    }

    private Plan plan(long start, int probes, long small, long large, long span, Draws draws) {
        long[] amounts = new long[probes + 1];
        Arrays.fill(amounts, small);
        amounts[probes] = large;
        return Plan.of(start, around.timing.spaced(amounts.length, span, draws), amounts);
    }

    /** Returns the pattern's window in milliseconds. */
    private long window() {
        return pattern.window.toMillis();
    }
}
