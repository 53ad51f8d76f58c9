package dev.vigia.replay.scenarios.patterns;

import dev.vigia.fraud.patterns.UnusualHour;
import dev.vigia.replay.generate.Draws;
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
        shapes.put("habit", draws -> habit(0, draws));
        shapes.put("against-habit", draws -> habit(length, draws).hitsAtLast());
        return shapes;
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

    /** As many ordinary payments as make a habit, {@code later} than the hour, a day apart, and then a large one. */
    private Plan habit(long later, Draws draws) {
        int enough = pattern.usual.enough;
        long middle = Math.floorMod(around.floor(from + length / 2) + later, Surroundings.DAY);
        long large = Math.floorMod(from + length / 2 - middle, Surroundings.DAY);
        long[] after = new long[enough + 1];
        long[] amounts = new long[enough + 1];
        for (int index = 0; index < enough; index++) {
            after[index] = index * Surroundings.DAY;
            amounts[index] = around.ordinary(enough, draws);
        }
        after[enough] = (later == 0 ? enough : enough - 1) * Surroundings.DAY + around.floor(large);
        amounts[enough] = pattern.least;
        return Plan.of(middle, after, amounts);
    }
}
