package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A large payment at night, one just before and one just after the night, and one of an account that usually pays at
 * night.
 */
final class UnusualHourScenario implements Scenario {
    private static final long SECOND = 1_000L;

    private final UnusualHour pattern;
    private final long from;
    private final long length;
    private final Surroundings around;

    UnusualHourScenario(UnusualHour pattern, Surroundings around) {
        this.pattern = pattern;
        this.from = pattern.hours.from * SECOND;
        // The hours may run over midnight.
        this.length = Math.floorMod(pattern.hours.until * SECOND - from, Timing.DAY);
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> one(night(draws), pattern.least - 1));
        shapes.put("at", draws -> one(from, pattern.least).hitsAtLast());
        shapes.put("over", draws -> one(night(draws), amount(draws)).hitsAtLast());
        shapes.put("last-second", draws -> one(from + length - around.timing.tick(), amount(draws))
                .hitsAtLast());
        shapes.put("before", draws -> one(from - around.timing.tick(), amount(draws)));
        shapes.put("after", draws -> one(from + length, amount(draws)));
        addHabits(shapes);
        return shapes;
    }

    /** Adds habits, if the window is long enough for one of one payment per day. */
    private void addHabits(Map<String, Shape> shapes) {
        int enough = pattern.usual.enough;
        long window = pattern.usual.window.toMillis();
        long next = enough * Timing.DAY;
        if (next >= window) {
            return;
        }
        // The most payments at night that are no habit yet. In double, 0.29 * 100 would come out below 29.
        int rare = BigDecimal.valueOf(pattern.usual.share)
                .multiply(BigDecimal.valueOf(enough))
                .intValue();
        shapes.put("habit", draws -> after(enough, enough, next, draws));
        shapes.put("against-habit", draws -> after(enough, 0, next, draws).hitsAtLast());
        shapes.put("rare-habit", draws -> after(enough, rare, next, draws).hitsAtLast());
        if (rare < enough) {
            shapes.put("least-habit", draws -> after(enough, rare + 1, next, draws));
        }
        if (enough > 1) {
            shapes.put("new-habit", draws -> after(enough - 1, enough - 1, next, draws)
                    .hitsAtLast());
        }
        // Only a window of whole days brings the last payment back into the hours.
        if (window % Timing.DAY == 0) {
            shapes.put("remembered", draws -> after(enough, enough, window - around.timing.tick(), draws));
            shapes.put(
                    "forgotten", draws -> after(enough, enough, window, draws).hitsAtLast());
        }
    }

    private long night(Draws draws) {
        return around.timing.floor(from + (long) (draws.uniform() * length));
    }

    private long amount(Draws draws) {
        return around.amounts.belowBands(pattern.least, draws);
    }

    private static Plan one(long time, long amount) {
        return Plan.of(Math.floorMod(time, Timing.DAY), new long[1], new long[] {amount});
    }

    /**
     * A plan of ordinary payments one day apart: the first {@code nights} of {@code count} in the middle of the
     * hours, the others well after them. Then a large one in the hours, {@code later} than the middle of the first.
     */
    private Plan after(int count, int nights, long later, Draws draws) {
        long middle = around.timing.floor(from + length / 2);
        // Times count from the first payment, which is no night payment if there are none.
        long first = nights == 0 ? length : 0;
        long[] after = new long[count + 1];
        long[] amounts = new long[count + 1];
        for (int index = 0; index < count; index++) {
            after[index] = index * Timing.DAY + (index < nights ? 0 : length) - first;
            amounts[index] = around.amounts.any(count, draws);
        }
        after[count] = later - first;
        amounts[count] = pattern.least;
        return Plan.of(Math.floorMod(middle + first, Timing.DAY), after, amounts);
    }
}
