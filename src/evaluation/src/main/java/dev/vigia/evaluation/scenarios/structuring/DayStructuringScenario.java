package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.OrdinaryAmounts;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum that is split within one calendar day, and one that is split over two days. */
record DayStructuringScenario(DayStructuring pattern, Surroundings around) implements Scenario {
    private static final long HALF_A_DAY = Timing.DAY / 2;

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int payments = pattern.payments;
        long limit = pattern.limit;
        shapes.put("under", draws -> byDay(split(limit - 1, draws), draws));
        shapes.put("at", draws -> byDay(split(limit, draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(split(limit * 3 / 2, draws), draws).hitsAtLast());
        // From midnight to the last moment of the day.
        shapes.put("drip", draws -> plan(0, split(limit, draws), Timing.DAY - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put(
                "too-few",
                draws -> byDay(
                        // A single payment of the whole limit would be reported by itself, so it stays below.
                        payments == 2 ? new long[] {limit - 1} : OrdinaryAmounts.split(limit, payments - 1, draws),
                        draws));
        shapes.put("limit-itself", this::limitItself);
        shapes.put("midnight", this::midnight);
        return shapes;
    }

    /** Returns a plan with a payment of the limit itself, which is reported and so is no part of a split sum. */
    private Plan limitItself(Draws draws) {
        long[] amounts =
                Arrays.copyOf(OrdinaryAmounts.split(pattern.limit - 1, pattern.payments - 1, draws), pattern.payments);
        amounts[pattern.payments - 1] = pattern.limit;
        return byDay(amounts, draws);
    }

    /** Returns a plan of enough payments and a large enough sum, whose last payment falls on the next day. */
    private Plan midnight(Draws draws) {
        long span = around.timing.partOf(HALF_A_DAY, 0.3, draws);
        return plan(around.timing.acrossMidnight(span, draws), split(pattern.limit, draws), span, draws);
    }

    private long[] split(long total, Draws draws) {
        return OrdinaryAmounts.split(total, pattern.payments, draws);
    }

    private Plan byDay(long[] amounts, Draws draws) {
        long span = amounts.length == 1 ? 0 : around.timing.partOf(HALF_A_DAY, 0.3, draws);
        return plan(around.timing.byDay(span, draws), amounts, span, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.timing.spaced(amounts.length, span, draws), amounts);
    }
}
