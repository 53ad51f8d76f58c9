package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.habits.DormantAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/** A large payment after a long sleep, one after a sleep that is a moment too short, and one of a new account. */
final class DormantAccountScenario implements Scenario {
    private final DormantAccount pattern;
    private final long gap;
    private final long known;
    private final Surroundings around;

    DormantAccountScenario(DormantAccount pattern, Surroundings around) {
        this.pattern = pattern;
        this.gap = pattern.gap.toMillis();
        this.known = pattern.known.toMillis();
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> wakes(gap - around.timing.tick(), amount(draws), draws));
        shapes.put("at", draws -> wakes(gap, pattern.least, draws).hitsAtLast());
        shapes.put("over", draws -> wakes(longer(draws), amount(draws), draws).hitsAtLast());
        shapes.put("too-small", draws -> wakes(longer(draws), pattern.least - 1, draws));
        shapes.put("new", draws -> Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {amount(draws)}));
        shapes.put("awake", this::awake);
        // Windows are (t - known, t]: a payment that is `known` old has left the window.
        shapes.put("remembered", draws -> wakes(known - around.timing.tick(), amount(draws), draws)
                .hitsAtLast());
        shapes.put("forgotten", draws -> wakes(known, amount(draws), draws));
        return shapes;
    }

    private long longer(Draws draws) {
        return gap + around.timing.partOf(Math.min(gap / 3, known - gap), 0, draws);
    }

    private long amount(Draws draws) {
        return around.amounts.belowBands(pattern.least, draws);
    }

    private Plan wakes(long later, long amount, Draws draws) {
        return Plan.of(
                around.timing.byDay(0, draws), new long[] {0, later}, new long[] {around.amounts.any(2, draws), amount
                });
    }

    /** Returns a plan in which a small payment comes first. */
    private Plan awake(Draws draws) {
        // The second payment comes after the whole gap. It is too small to count, and ends the sleep.
        long ordinary = around.amounts.any(3, draws);
        long soon = gap + around.timing.partOf(Math.min(gap, Timing.DAY), 0.1, draws);
        return Plan.of(around.timing.byDay(0, draws), new long[] {0, gap, soon}, new long[] {
            ordinary, around.amounts.any(3, draws), amount(draws)
        });
    }
}
