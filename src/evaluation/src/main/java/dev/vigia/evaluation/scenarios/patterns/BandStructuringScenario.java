package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payments that stay just under a reporting limit, and such as do not quite. */
final class BandStructuringScenario implements Scenario {
    private final BandStructuring pattern;
    private final long window;
    private final Surroundings around;

    BandStructuringScenario(BandStructuring pattern, Surroundings around) {
        this.pattern = pattern;
        this.window = pattern.window.toMillis();
        this.around = around;
    }

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
        if (limit > 1) {
            shapes.put(
                    "drip", draws -> byDay(limit, window - around.tick, draws).hitsAtLast());
            shapes.put("window-later", draws -> byDay(limit, window, draws));
            shapes.put("midnight", this::midnight);
        }
        return shapes;
    }

    private long inside(Draws draws) {
        return around.partOf(window, 0.3, draws);
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        return plan(around.acrossMidnight(span, draws), amounts(pattern.payments, draws), span, draws)
                .hitsAtLast();
    }

    private Plan last(long amount, Draws draws) {
        long span = pattern.payments == 1 ? 0 : inside(draws);
        long[] amounts = amounts(pattern.payments, draws);
        amounts[amounts.length - 1] = amount;
        return plan(around.byDay(span, draws), amounts, span, draws);
    }

    private Plan byDay(int count, long span, Draws draws) {
        return plan(around.byDay(count == 1 ? 0 : span, draws), amounts(count, draws), span, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.spaced(amounts.length, span, draws), amounts);
    }

    private long[] amounts(int count, Draws draws) {
        long[] amounts = new long[count];
        for (int index = 0; index < count; index++) {
            amounts[index] = Surroundings.between(pattern.from, pattern.below - 1, draws);
        }
        return amounts;
    }
}
