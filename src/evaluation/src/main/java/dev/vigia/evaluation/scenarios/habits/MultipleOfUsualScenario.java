package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.habits.MultipleOfUsual;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A payment of many times an account's usual amount, for an account with enough history and one without. */
final class MultipleOfUsualScenario implements Scenario {
    /** An even number, so that the median lies between two amounts. */
    private static final int PAYMENTS = 6;

    private static final int CLEARLY_MORE = 3;

    private final MultipleOfUsual pattern;
    private final long window;
    private final Surroundings around;

    MultipleOfUsualScenario(MultipleOfUsual pattern, Surroundings around) {
        this.pattern = pattern;
        this.window = pattern.usual.window.toMillis();
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        long[] none = {};
        long[] little = new long[PAYMENTS];
        // Usually so little that `least` decides and not the multiple.
        Arrays.fill(little, Math.max(1, (long) (pattern.least / pattern.limit / PAYMENTS)));
        shapes.put("under", draws -> beyond(varied(draws), -1, draws));
        shapes.put("at", draws -> beyond(varied(draws), 0, draws).hitsAtLast());
        shapes.put("over", draws -> beyond(varied(draws), CLEARLY_MORE * pattern.least, draws)
                .hitsAtLast());
        shapes.put("first-under", draws -> beyond(none, -1, draws));
        shapes.put("first", draws -> beyond(none, 0, draws).hitsAtLast());
        shapes.put("too-small", draws -> beyond(little, -1, draws));
        shapes.put("least", draws -> beyond(little, 0, draws).hitsAtLast());
        shapes.put("remembered", draws -> after(window - around.timing.tick(), PAYMENTS, -1, draws));
        shapes.put("forgotten", draws -> after(window, PAYMENTS - 1, 0, draws).hitsAtLast());
        return shapes;
    }

    /** Returns amounts whose median puts the limit above the least amount. They stay below the limit. */
    private long[] varied(Draws draws) {
        long[] amounts = steady(draws);
        for (int index = 0; index < PAYMENTS; index++) {
            amounts[index] = Math.max(1, (long) (amounts[index] * (0.8 + 0.4 * draws.uniform())));
        }
        return amounts;
    }

    private long[] steady(Draws draws) {
        double expected = (1.1 + 0.4 * draws.uniform()) * pattern.least / pattern.limit;
        // Solves the formula of muchFrom for the account's own amount.
        double own =
                (expected * (pattern.usual.prior + PAYMENTS) - (double) pattern.usual.typical * pattern.usual.prior)
                        / PAYMENTS;
        long[] amounts = new long[PAYMENTS];
        Arrays.fill(amounts, (long) Math.max(1, Math.min(own, 0.8 * pattern.least)));
        return amounts;
    }

    /**
     * Returns a plan that pays the same amount each time. The last payment comes {@code later} than the first. It is too
     * much if {@code counted} payments count.
     */
    private Plan after(long later, int counted, long more, Draws draws) {
        long[] usual = steady(draws);
        long[] after = around.timing.daily(PAYMENTS, window);
        after[PAYMENTS] = later;
        return plan(after, usual, muchFrom(Arrays.copyOf(usual, counted)) + more, draws);
    }

    private Plan beyond(long[] usual, long more, Draws draws) {
        return plan(around.timing.daily(usual.length, window), usual, muchFrom(usual) + more, draws);
    }

    private Plan plan(long[] after, long[] usual, long last, Draws draws) {
        long[] amounts = Arrays.copyOf(usual, usual.length + 1);
        amounts[usual.length] = last;
        return Plan.of(around.timing.byDay(0, draws), after, amounts);
    }

    /**
     * Returns the smallest amount that is too much after these: the limit times the mean of their median, once for
     * each, and the typical amount.
     */
    private long muchFrom(long[] usual) {
        long[] sorted = usual.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        double median = count == 0 ? 0 : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0;
        double expected =
                (median * count + (double) pattern.usual.typical * pattern.usual.prior) / (count + pattern.usual.prior);
        return Math.max(pattern.least, (long) Math.ceil(pattern.limit * Math.max(1, expected)));
    }
}
