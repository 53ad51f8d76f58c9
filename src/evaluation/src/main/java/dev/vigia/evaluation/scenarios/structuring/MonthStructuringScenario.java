package dev.vigia.evaluation.scenarios.structuring;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.OrdinaryAmounts;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum that is split within one calendar month, and one that is split over two months. */
final class MonthStructuringScenario implements Scenario {
    private static final int DAYS = 25;
    /** Days between payments, so that a rule with a window of a week sees only one of them. */
    private static final int APART = 8;

    private final MonthStructuring pattern;
    private final int payments;
    private final long limit;
    private final Surroundings around;

    MonthStructuringScenario(MonthStructuring pattern, Surroundings around) {
        this.pattern = pattern;
        this.payments = pattern.payments;
        this.limit = pattern.limit;
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> inside(split(limit - 1, draws), draws));
        shapes.put("at", draws -> inside(split(limit, draws), draws).hitsAtLast());
        shapes.put("over", draws -> inside(split(limit * 3 / 2, draws), draws).hitsAtLast());
        shapes.put("drip", draws -> untilTheEnd(around.timing.tick(), draws).hitsAtLast());
        if (payments > 2) {
            shapes.put("too-few", draws -> inside(OrdinaryAmounts.split(limit, payments - 1, draws), draws));
        }
        shapes.put("limit-itself", this::limitItself);
        shapes.put("month-end", this::monthEnd);
        shapes.put("month-later", draws -> untilTheEnd(0, draws));
        return shapes;
    }

    /** Returns a plan with a payment of the limit itself, which is reported and so is no part of a split sum. */
    private Plan limitItself(Draws draws) {
        long[] amounts = Arrays.copyOf(OrdinaryAmounts.split(limit - 1, payments - 1, draws), payments);
        amounts[payments - 1] = limit;
        return inside(amounts, draws);
    }

    /** Returns a plan of enough payments and a large enough sum, whose last payment falls into the next month. */
    private Plan monthEnd(Draws draws) {
        int days = days(payments, draws);
        return plan(around.timing.byDay(0, draws), split(limit, draws), days * Timing.DAY, draws)
                // The last payment falls into the next month, the one before it does not.
                .on(day -> !sameMonth(day, days) && sameMonth(day, days - days / (payments - 1)));
    }

    /**
     * Returns a plan whose last payment falls {@code before} the next month begins. It is small, because a large payment
     * at night would hit another rule.
     */
    private Plan untilTheEnd(long before, Draws draws) {
        long start = around.timing.byDay(0, draws);
        long last = around.amounts.any(payments, draws);
        long[] amounts = Arrays.copyOf(OrdinaryAmounts.split(limit - last, payments - 1, draws), payments);
        amounts[payments - 1] = last;
        return plan(start, amounts, DAYS * Timing.DAY - start - before, draws)
                .on(day -> day.plusDays(DAYS).getDayOfMonth() == 1);
    }

    private Plan inside(long[] amounts, Draws draws) {
        int days = days(amounts.length, draws);
        return plan(around.timing.byDay(0, draws), amounts, days * Timing.DAY, draws)
                .on(day -> sameMonth(day, days));
    }

    private static boolean sameMonth(LocalDate day, int later) {
        // Never a year apart: no plan takes more than 25 days.
        return day.plusDays(later).getMonth() == day.getMonth();
    }

    private static int days(int payments, Draws draws) {
        int least = Math.min(DAYS, APART * (payments - 1));
        return payments == 1 ? 0 : (int) draws.between(least, DAYS);
    }

    private long[] split(long total, Draws draws) {
        return OrdinaryAmounts.split(total, payments, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.timing.spaced(amounts.length, span, draws), amounts);
    }
}
