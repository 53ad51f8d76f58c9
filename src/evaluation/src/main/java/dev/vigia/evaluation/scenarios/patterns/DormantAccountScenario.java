package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.habits.DormantAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/** An account that pays much after a long sleep, after one that was a moment too short, or nothing was known before. */
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
        shapes.put("under", draws -> wakes(gap - around.tick, amount(draws), draws));
        shapes.put("at", draws -> wakes(gap, pattern.least, draws).hitsAtLast());
        shapes.put("over", draws -> wakes(longer(draws), amount(draws), draws).hitsAtLast());
        shapes.put("too-small", draws -> wakes(longer(draws), pattern.least - 1, draws));
        shapes.put("new", draws -> Plan.of(around.byDay(0, draws), new long[1], new long[] {amount(draws)}));
        shapes.put("awake", this::awake);
        shapes.put("remembered", draws -> wakes(known - around.tick, amount(draws), draws)
                .hitsAtLast());
        shapes.put("forgotten", draws -> wakes(known, amount(draws), draws));
        return shapes;
    }

    private long longer(Draws draws) {
        return gap + around.partOf(Math.min(gap / 3, known - gap), 0, draws);
    }

    private long amount(Draws draws) {
        return around.belowBands(pattern.least, draws);
    }

    private Plan wakes(long later, long amount, Draws draws) {
        return Plan.of(around.byDay(0, draws), new long[] {0, later}, new long[] {around.ordinary(2, draws), amount});
    }

    /** Something small comes first. */
    private Plan awake(Draws draws) {
        long ordinary = around.ordinary(3, draws);
        long soon = gap + around.partOf(Math.min(gap, Surroundings.DAY), 0.1, draws);
        return Plan.of(around.byDay(0, draws), new long[] {0, gap, soon}, new long[] {
            ordinary, around.ordinary(3, draws), amount(draws)
        });
    }
}
