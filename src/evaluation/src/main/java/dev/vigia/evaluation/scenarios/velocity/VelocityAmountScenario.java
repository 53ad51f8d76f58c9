package dev.vigia.evaluation.scenarios.velocity;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.OrdinaryAmounts;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import java.util.LinkedHashMap;
import java.util.Map;

/** A few large payments, in a number that stays below the limits of shorter windows. */
final class VelocityAmountScenario implements Scenario {
    private static final int MOST_PAYMENTS = 12;
    private static final double NEARLY_ALL = 0.9;

    private final VelocityAmount pattern;
    private final long window;
    private final int count;
    private final Surroundings around;

    VelocityAmountScenario(VelocityAmount pattern, Surroundings around) {
        this.pattern = pattern;
        this.window = pattern.window.toMillis();
        this.around = around;
        this.count = count(pattern, around);
    }

    private static int count(VelocityAmount pattern, Surroundings around) {
        int least = Math.max(2, pattern.payments);
        for (int count = least; count < least + MOST_PAYMENTS; count++) {
            // 0.7: nine tenths of the window, less the jitter of times. 11/10 of the limit: the jitter of amounts.
            long apart = (long) (0.7 * pattern.window.toMillis() / (count - 1));
            if (around.bears(pattern, pattern.limit * 11 / 10 / count, apart)) {
                return count;
            }
        }
        return least;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> byDay(pattern.limit - 1, inside(draws), draws));
        shapes.put("at", draws -> byDay(pattern.limit, inside(draws), draws).hitsAtLast());
        shapes.put("over", this::over);
        shapes.put("drip", draws -> byDay(pattern.limit, window - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("window-later", draws -> byDay(pattern.limit, window, draws));
        shapes.put("midnight", this::midnight);
        if (pattern.payments > 1) {
            shapes.put("too-few", this::tooFew);
        }
        return shapes;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window, NEARLY_ALL, draws);
    }

    private Plan over(Draws draws) {
        Plan plan = byDay(pattern.limit * 3 / 2, inside(draws), draws);
        long sum = 0;
        for (int index = 0; index < count; index++) {
            sum += plan.payments().get(index).amount();
            if (sum >= pattern.limit && index + 1 >= pattern.payments) {
                return plan.hitsFrom(index);
            }
        }
        throw new IllegalStateException("One and a half times a limit reaches it.");
    }

    private Plan midnight(Draws draws) {
        long span = inside(draws);
        return plan(around.timing.acrossMidnight(span, draws), count, pattern.limit, span, draws)
                .hitsAtLast();
    }

    private Plan tooFew(Draws draws) {
        int few = pattern.payments - 1;
        long span = few == 1 ? 0 : inside(draws);
        return plan(around.timing.byDay(span, draws), few, pattern.limit, span, draws);
    }

    private Plan byDay(long total, long span, Draws draws) {
        return plan(around.timing.byDay(span, draws), count, total, span, draws);
    }

    private Plan plan(long start, int payments, long total, long span, Draws draws) {
        return Plan.of(
                start, around.timing.spaced(payments, span, draws), OrdinaryAmounts.split(total, payments, draws));
    }
}
