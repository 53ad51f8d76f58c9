package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.patterns.habits.OwnProfile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A payment far above an account's usual amounts, or nearly so, for an account that always pays the same and one that
 * does not.
 */
final class OwnProfileScenario implements Scenario {
    private static final int CLEARLY_MORE = 3;

    private final OwnProfile pattern;
    private final int enough;
    private final long window;
    private final Surroundings around;

    OwnProfileScenario(OwnProfile pattern, Surroundings around) {
        this.pattern = pattern;
        this.enough = pattern.usual.enough;
        this.window = pattern.usual.window.toMillis();
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> beyond(steady(draws), -1, draws));
        shapes.put("at", draws -> beyond(steady(draws), 0, draws).hitsAtLast());
        shapes.put("over", draws -> beyond(steady(draws), CLEARLY_MORE * pattern.least, draws)
                .hitsAtLast());
        shapes.put("varied-under", draws -> beyond(varied(draws), -1, draws));
        shapes.put("varied", draws -> beyond(varied(draws), 0, draws).hitsAtLast());
        shapes.put("too-small", draws -> plan(little(draws), pattern.least - 1, draws));
        shapes.put("least", draws -> plan(little(draws), pattern.least, draws).hitsAtLast());
        shapes.put("too-few", draws -> beyond(Arrays.copyOf(steady(draws), enough - 1), CLEARLY_MORE, draws));
        shapes.put("remembered", draws -> after(window - around.timing.tick(), draws)
                .hitsAtLast());
        shapes.put("forgotten", draws -> after(window, draws));
        return shapes;
    }

    /** Returns equal amounts that put the limit a little above the least amount. */
    private long[] steady(Draws draws) {
        return same(1.05 + 0.9 * draws.uniform(), pattern.usual.floor);
    }

    /**
     * Returns amounts of which half are much smaller, so that the account's own deviation is well above the smallest
     * one.
     */
    private long[] varied(Draws draws) {
        double step = Math.max(0.1, 2 * pattern.usual.floor);
        long[] amounts = same(1.5 + 0.5 * draws.uniform(), step);
        for (int index = 0; index < enough; index++) {
            // ln(amount) alternates by one step up and one step down.
            double jitter = 0.1 * (draws.uniform() - 0.5);
            amounts[index] = times(amounts[index], StrictMath.exp(jitter + (index % 2 == 0 ? -step : step)));
        }
        return amounts;
    }

    /** Returns amounts so small that the least amount is far above them. */
    private long[] little(Draws draws) {
        return same(0.2 + 0.4 * draws.uniform(), pattern.usual.floor);
    }

    private long[] same(double share, double deviation) {
        long[] amounts = new long[enough];
        // Solves exp(m + limit * deviation) = share * least for equal amounts, whose mean m is ln(amount).
        Arrays.fill(amounts, times(pattern.least, share / StrictMath.exp(pattern.limit * deviation)));
        return amounts;
    }

    private static long times(long amount, double factor) {
        return Math.max(1, Math.round(amount * factor));
    }

    /**
     * Returns a plan that pays the same amount each time. The last payment comes {@code later} than the first. It is
     * strange if all the others count.
     */
    private Plan after(long later, Draws draws) {
        long[] after = around.timing.daily(enough, window);
        after[enough] = later;
        return plan(after, steady(draws), CLEARLY_MORE * pattern.least, draws);
    }

    private Plan beyond(long[] usual, long more, Draws draws) {
        return plan(usual, strangeFrom(usual) + more, draws);
    }

    private Plan plan(long[] usual, long last, Draws draws) {
        return plan(around.timing.daily(usual.length, window), usual, last, draws);
    }

    private Plan plan(long[] after, long[] usual, long last, Draws draws) {
        long[] amounts = Arrays.copyOf(usual, usual.length + 1);
        amounts[usual.length] = last;
        return Plan.of(around.timing.byDay(0, draws), after, amounts);
    }

    /**
     * Returns the smallest strange amount after these: exp(m + limit * max(floor, s)), where m and s are mean and
     * standard deviation of ln(amount), and each payment has half the weight for every half-life of its age.
     */
    private long strangeFrom(long[] usual) {
        long[] after = around.timing.daily(usual.length, window);
        double weights = 0;
        double mean = 0;
        for (int index = 0; index < usual.length; index++) {
            double weight = weight(after[usual.length] - after[index]);
            weights += weight;
            mean += weight * StrictMath.log(usual[index]);
        }
        mean /= weights;
        double squares = 0;
        for (int index = 0; index < usual.length; index++) {
            double distance = StrictMath.log(usual[index]) - mean;
            squares += weight(after[usual.length] - after[index]) * distance * distance;
        }
        double deviation = Math.max(pattern.usual.floor, Math.sqrt(squares / weights));
        return Math.max(pattern.least, (long) Math.ceil(StrictMath.exp(mean + pattern.limit * deviation)));
    }

    private double weight(long age) {
        return StrictMath.pow(0.5, age / (double) pattern.usual.halfLife.toMillis());
    }
}
