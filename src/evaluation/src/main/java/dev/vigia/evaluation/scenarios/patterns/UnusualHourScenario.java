package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A large payment at night, just before and after it, and one of somebody who always pays then. */
final class UnusualHourScenario implements Scenario {
    private static final long SECOND = 1_000L;

    private final UnusualHour pattern;
    private final long from;
    private final long length;
    private final Surroundings around;

    UnusualHourScenario(UnusualHour pattern, Surroundings around) {
        this.pattern = pattern;
        this.from = pattern.hours.from * SECOND;
        this.length = Math.floorMod(pattern.hours.until * SECOND - from, Surroundings.DAY);
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> one(night(draws), pattern.least - 1));
        shapes.put("at", draws -> one(from, pattern.least).hitsAtLast());
        shapes.put("over", draws -> one(night(draws), amount(draws)).hitsAtLast());
        shapes.put("last-second", draws -> one(from + length - around.tick, amount(draws))
                .hitsAtLast());
        shapes.put("before", draws -> one(from - around.tick, amount(draws)));
        shapes.put("after", draws -> one(from + length, amount(draws)));
        addHabits(shapes);
        return shapes;
    }

    /** If the window is long enough for a habit of one payment a day. */
    private void addHabits(Map<String, Shape> shapes) {
        int enough = pattern.usual.enough;
        long window = pattern.usual.window.toMillis();
        long next = enough * Surroundings.DAY;
        if (next >= window) {
            return;
        }
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
        if (window % Surroundings.DAY == 0) {
            shapes.put("remembered", draws -> after(enough, enough, window - around.tick, draws));
            shapes.put(
                    "forgotten", draws -> after(enough, enough, window, draws).hitsAtLast());
        }
    }

    private long night(Draws draws) {
        return around.floor(from + (long) (draws.uniform() * length));
    }

    private long amount(Draws draws) {
        return around.belowBands(pattern.least, draws);
    }

    private static Plan one(long time, long amount) {
        return Plan.of(Math.floorMod(time, Surroundings.DAY), new long[1], new long[] {amount});
    }

    /**
     * Ordinary payments a day apart, the first {@code nights} of {@code count} in the middle of the hours and the others well
     * after them, and a large one in the hours, {@code later} than the middle of the first.
     */
    private Plan after(int count, int nights, long later, Draws draws) {
        long middle = around.floor(from + length / 2);
        long first = nights == 0 ? length : 0;
        long[] after = new long[count + 1];
        long[] amounts = new long[count + 1];
        for (int index = 0; index < count; index++) {
            after[index] = index * Surroundings.DAY + (index < nights ? 0 : length) - first;
            amounts[index] = around.ordinary(count, draws);
        }
        after[count] = later - first;
        amounts[count] = pattern.least;
        return Plan.of(Math.floorMod(middle + first, Surroundings.DAY), after, amounts);
    }
}
