package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.habits.FirstSight;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account that begins with much, one that does when everybody is new, and one that paid before. */
final class FirstSightScenario implements Scenario {
    private final FirstSight pattern;
    private final long known;
    /** From here on, milliseconds since 1970, it is known who is new. */
    private final long warm;

    private final Surroundings around;

    FirstSightScenario(FirstSight pattern, Surroundings around) {
        this.pattern = pattern;
        this.known = pattern.known.toMillis();
        this.warm = around.others.days().isEmpty() ? Long.MAX_VALUE : around.others.since() + pattern.warmUp.toMillis();
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (around.others.days().isEmpty()) {
            return shapes;
        }
        shapes.put("under", draws -> one(pattern.least - 1, draws));
        shapes.put("at", draws -> one(pattern.least, draws).hitsAtLast());
        shapes.put("over", draws -> one(Surroundings.between(pattern.least + 1, 2 * pattern.least, draws), draws)
                .hitsAtLast());
        if (around.others.areKnown(warm)) {
            shapes.put("first-moment", draws -> firstMoment().hitsAtLast());
        }
        shapes.put("warming-up", this::warmingUp);
        shapes.put("seen", draws -> two(known - around.tick, draws));
        shapes.put("forgotten", draws -> two(known, draws).hitsAtLast());
        return shapes;
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.byDay(0, draws), new long[1], new long[] {amount})
                .on(date -> isWarm(date, 0))
                .amongOthers();
    }

    /** As soon as it is known who is new. */
    private Plan firstMoment() {
        LocalDate day = around.others.date(warm);
        return Plan.of(warm - around.others.time(day, 0), new long[1], new long[] {pattern.least})
                .on(day::equals)
                .amongOthers();
    }

    /** On the last day before. */
    private Plan warmingUp(Draws draws) {
        return Plan.of(around.byDay(0, draws), new long[1], new long[] {pattern.least})
                .on(date -> around.others.time(date, Surroundings.DAY) <= warm
                        && around.others.time(date, 2 * Surroundings.DAY) > warm)
                .amongOthers();
    }

    private Plan two(long later, Draws draws) {
        return Plan.of(around.byDay(0, draws), new long[] {0, later}, new long[] {
                    around.ordinary(2, draws), pattern.least
                })
                .on(date -> isWarm(date, later))
                .amongOthers();
    }

    /** Whether it is known who is new at all times of the day that lie so much after those of {@code date}. */
    private boolean isWarm(LocalDate date, long later) {
        long first = around.others.time(date, later);
        return first >= warm && around.others.areKnown(first) && around.others.areKnown(first + Surroundings.DAY - 1);
    }
}
