package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.habits.FirstSight;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A new account that begins with a large payment, one that does so before new accounts can be told, and one that has
 * paid before.
 */
final class FirstSightScenario implements Scenario {
    private final FirstSight pattern;
    private final long known;
    /** Milliseconds since 1970 from which new accounts can be told. */
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
        shapes.put("over", draws -> one(draws.between(pattern.least + 1, 2 * pattern.least), draws)
                .hitsAtLast());
        if (around.others.areKnown(warm)) {
            shapes.put("first-moment", draws -> firstMoment().hitsAtLast());
        }
        shapes.put("warming-up", this::warmingUp);
        // Windows are (t - known, t]: a payment that is `known` old has left the window.
        shapes.put("seen", draws -> two(known - around.timing.tick(), draws));
        shapes.put("forgotten", draws -> two(known, draws).hitsAtLast());
        return shapes;
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {amount})
                .on(date -> isWarm(date, 0))
                .amongOthers();
    }

    /** Returns a plan at the first moment at which new accounts can be told. */
    private Plan firstMoment() {
        LocalDate day = around.others.date(warm);
        return Plan.of(warm - around.others.time(day, 0), new long[1], new long[] {pattern.least})
                .on(day::equals)
                .amongOthers();
    }

    /** Returns a plan on the last day before new accounts can be told. */
    private Plan warmingUp(Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {pattern.least})
                .on(date ->
                        around.others.time(date, Timing.DAY) <= warm && around.others.time(date, 2 * Timing.DAY) > warm)
                .amongOthers();
    }

    private Plan two(long later, Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[] {0, later}, new long[] {
                    around.amounts.any(2, draws), pattern.least
                })
                .on(date -> isWarm(date, later))
                .amongOthers();
    }

    /** Returns whether new accounts can be told at every time of the day that lies {@code later} after {@code date}. */
    private boolean isWarm(LocalDate date, long later) {
        long first = around.others.time(date, later);
        return first >= warm && around.others.areKnown(first) && around.others.areKnown(first + Timing.DAY - 1);
    }
}
