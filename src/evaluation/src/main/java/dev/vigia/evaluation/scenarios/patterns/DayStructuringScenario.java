package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum that is split over one calendar day, and such as is split over two. */
final class DayStructuringScenario implements Scenario {
    private static final long HALF_A_DAY = Surroundings.DAY / 2;

    private final DayStructuring pattern;
    private final Surroundings around;

    DayStructuringScenario(DayStructuring pattern, Surroundings around) {
        this.pattern = pattern;
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int payments = pattern.payments;
        long limit = pattern.limit;
        shapes.put("under", draws -> byDay(split(limit - 1, draws), draws));
        shapes.put("at", draws -> byDay(split(limit, draws), draws).hitsAtLast());
        shapes.put("over", draws -> byDay(split(limit * 3 / 2, draws), draws).hitsAtLast());
        shapes.put("drip", draws -> plan(0, split(limit, draws), Surroundings.DAY - around.tick, draws)
                .hitsAtLast());
        shapes.put(
                "too-few",
                draws -> byDay(
                        payments == 2 ? new long[] {limit - 1} : Surroundings.split(limit, payments - 1, draws),
                        draws));
        shapes.put("limit-itself", this::limitItself);
        shapes.put("midnight", this::midnight);
        return shapes;
    }

    /** A payment of the limit itself is reported, and so is no part of what was split. */
    private Plan limitItself(Draws draws) {
        long[] amounts =
                Arrays.copyOf(Surroundings.split(pattern.limit - 1, pattern.payments - 1, draws), pattern.payments);
        amounts[pattern.payments - 1] = pattern.limit;
        return byDay(amounts, draws);
    }

    /** As many as it takes, and as much, but the last falls on the next day. */
    private Plan midnight(Draws draws) {
        long span = around.partOf(HALF_A_DAY, 0.3, draws);
        return plan(around.acrossMidnight(span, draws), split(pattern.limit, draws), span, draws);
    }

    private long[] split(long total, Draws draws) {
        return Surroundings.split(total, pattern.payments, draws);
    }

    private Plan byDay(long[] amounts, Draws draws) {
        long span = amounts.length == 1 ? 0 : around.partOf(HALF_A_DAY, 0.3, draws);
        return plan(around.byDay(span, draws), amounts, span, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.spaced(amounts.length, span, draws), amounts);
    }
}
