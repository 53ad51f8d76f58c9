package dev.vigia.evaluation.scenarios.velocity;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.velocity.DuplicatePayment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payments of the same amount, of nearly the same, and of the same amount but too late. */
record DuplicatePaymentScenario(DuplicatePayment pattern, Surroundings around) implements Scenario {
    private static final long BEYOND = 1_000L;

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int times = pattern.times;
        if (pattern.least > 0) {
            shapes.put("under", draws -> byDay(times, pattern.least - 1, inside(draws), draws));
        }
        shapes.put(
                "at", draws -> byDay(times, pattern.least, inside(draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(times + 1, amount(draws), inside(draws), draws)
                .hitsFrom(times - 1));
        shapes.put("drip", draws -> byDay(times, amount(draws), window() - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> byDay(times, amount(draws), window(), draws));
        shapes.put(
                "beyond",
                draws -> byDay(times, amount(draws), window() + Math.max(BEYOND, around.timing.tick()), draws));
        shapes.put("other-amount", this::otherAmount);
        shapes.put("midnight", this::midnight);
        return shapes;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window(), 0.3, draws);
    }

    private long amount(Draws draws) {
        return around.amounts.belowBands(Math.max(1, pattern.least), draws);
    }

    private Plan otherAmount(Draws draws) {
        Plan same = byDay(pattern.times, amount(draws), inside(draws), draws);
        long[] after = same.payments().stream().mapToLong(Plan.Payment::after).toArray();
        long[] amounts =
                same.payments().stream().mapToLong(Plan.Payment::amount).toArray();
        amounts[amounts.length - 1]++;
        return Plan.of(same.start(), after, amounts);
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        return plan(around.timing.acrossMidnight(span, draws), pattern.times, amount(draws), span, draws)
                .hitsAtLast();
    }

    private Plan byDay(int times, long amount, long span, Draws draws) {
        return plan(around.timing.byDay(span, draws), times, amount, span, draws);
    }

    private Plan plan(long start, int times, long amount, long span, Draws draws) {
        long[] amounts = new long[times];
        Arrays.fill(amounts, amount);
        return Plan.of(start, around.timing.spaced(times, span, draws), amounts);
    }

    /** Returns the pattern's window in milliseconds. */
    private long window() {
        return pattern.window.toMillis();
    }
}
