package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** One payment that takes all, or nearly all, of an account's balance. */
final class BalanceDrainScenario implements Scenario {
    private final BalanceDrain pattern;
    private final BigDecimal share;
    private final Surroundings around;

    BalanceDrainScenario(BalanceDrain pattern, Surroundings around) {
        this.pattern = pattern;
        // The decimal number of the book. Dividing by the nearest double could miss the limit by a paisa.
        this.share = BigDecimal.valueOf(pattern.share);
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> drain(amount(draws), 1, draws));
        shapes.put("at", draws -> drain(amount(draws), 0, draws).hitsAtLast());
        shapes.put("over", draws -> over(amount(draws), draws).hitsAtLast());
        shapes.put("least", draws -> over(pattern.least, draws).hitsAtLast());
        shapes.put("too-small", draws -> over(pattern.least - 1, draws));
        return shapes;
    }

    private long amount(Draws draws) {
        return around.amounts.belowBands(pattern.least, draws);
    }

    /**
     * Returns a payment that leaves the largest balance at which {@code amount} is still the share, and {@code more}
     * minor units.
     */
    private Plan drain(long amount, long more, Draws draws) {
        long held =
                BigDecimal.valueOf(amount).divide(share, 0, RoundingMode.FLOOR).longValueExact();
        return one(amount, draws).with(held - amount + more);
    }

    private Plan over(long amount, Draws draws) {
        long held =
                BigDecimal.valueOf(amount).divide(share, 0, RoundingMode.FLOOR).longValueExact();
        // Less is left than at the limit, so a larger share is taken.
        return one(amount, draws).with((long) (draws.uniform() * 0.9 * (held - amount)));
    }

    private Plan one(long amount, Draws draws) {
        return Plan.of(around.timing.byDay(0, draws), new long[1], new long[] {amount});
    }
}
