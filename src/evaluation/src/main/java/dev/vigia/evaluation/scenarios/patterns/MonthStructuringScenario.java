package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sum that is split over one calendar month, and such as is split over two. */
final class MonthStructuringScenario implements Scenario {
    private static final int DAYS = 25;
    /** With so many days between, no rule of a week sees two payments. */
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
        shapes.put("drip", draws -> untilTheEnd(around.tick, draws).hitsAtLast());
        if (payments > 2) {
            shapes.put("too-few", draws -> inside(Surroundings.split(limit, payments - 1, draws), draws));
        }
        shapes.put("limit-itself", this::limitItself);
        shapes.put("month-end", this::monthEnd);
        shapes.put("month-later", draws -> untilTheEnd(0, draws));
        return shapes;
    }

    /** A payment of the limit itself is reported, and so is no part of what was split. */
    private Plan limitItself(Draws draws) {
        long[] amounts = Arrays.copyOf(Surroundings.split(limit - 1, payments - 1, draws), payments);
        amounts[payments - 1] = limit;
        return inside(amounts, draws);
    }

    /** As many as it takes, and as much, but the last falls into the next month. */
    private Plan monthEnd(Draws draws) {
        int days = days(payments, draws);
        return plan(around.byDay(0, draws), split(limit, draws), days * Surroundings.DAY, draws)
                .on(day -> !sameMonth(day, days) && sameMonth(day, days - days / (payments - 1)));
    }

    /** The last payment is so much before the first moment of the next month, and small: at night a large one is strange. */
    private Plan untilTheEnd(long before, Draws draws) {
        long start = around.byDay(0, draws);
        long last = around.ordinary(payments, draws);
        long[] amounts = Arrays.copyOf(Surroundings.split(limit - last, payments - 1, draws), payments);
        amounts[payments - 1] = last;
        return plan(start, amounts, DAYS * Surroundings.DAY - start - before, draws)
                .on(day -> day.plusDays(DAYS).getDayOfMonth() == 1);
    }

    private Plan inside(long[] amounts, Draws draws) {
        int days = days(amounts.length, draws);
        return plan(around.byDay(0, draws), amounts, days * Surroundings.DAY, draws)
                .on(day -> sameMonth(day, days));
    }

    private static boolean sameMonth(LocalDate day, int later) {
        return day.plusDays(later).getMonth() == day.getMonth();
    }

    private static int days(int payments, Draws draws) {
        int least = Math.min(DAYS, APART * (payments - 1));
        return payments == 1 ? 0 : (int) Surroundings.between(least, DAYS, draws);
    }

    private long[] split(long total, Draws draws) {
        return Surroundings.split(total, payments, draws);
    }

    private Plan plan(long start, long[] amounts, long span, Draws draws) {
        return Plan.of(start, around.spaced(amounts.length, span, draws), amounts);
    }
}
