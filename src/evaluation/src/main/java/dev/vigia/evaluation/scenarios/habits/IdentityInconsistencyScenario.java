package dev.vigia.evaluation.scenarios.habits;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.evaluation.scenarios.plans.Timing;
import dev.vigia.fraud.patterns.habits.IdentityInconsistency;
import dev.vigia.transactions.accounts.AgeBand;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person pays from an account, and then a much older or younger one does, or one who is not different enough. */
record IdentityInconsistencyScenario(IdentityInconsistency pattern, Surroundings around) implements Scenario {
    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        int bands = pattern.bands;
        shapes.put("under", draws -> byDay(inside(draws), draws, apart(draws, bands - 1)));
        shapes.put(
                "at", draws -> byDay(inside(draws), draws, apart(draws, bands)).hitsAtLast());
        if (bands < AgeBand.MOST_APART) {
            shapes.put("over", draws -> byDay(inside(draws), draws, apart(draws, more(draws)))
                    .hitsAtLast());
        }
        shapes.put("drip", draws -> byDay(window() - around.timing.tick(), draws, apart(draws, bands))
                .hitsAtLast());
        shapes.put("window-later", draws -> byDay(window(), draws, apart(draws, bands)));
        shapes.put("midnight", this::midnight);
        shapes.put("stepwise", draws -> byDay(inside(draws), draws, apart(draws, bands - 1, bands))
                .hitsAtLast());
        shapes.put("unknown-age", draws -> {
            String age = apart(draws)[0];
            return byDay(inside(draws), draws, age, null, age);
        });
        shapes.put("other-account", draws -> byDay(inside(draws), draws, apart(draws, bands))
                .by(0, 1));
        return shapes;
    }

    private int more(Draws draws) {
        return (int) draws.between(pattern.bands + 1, AgeBand.MOST_APART);
    }

    /** Returns any age band, and others at these distances from it, all older or all younger. */
    private static String[] apart(Draws draws, int... distances) {
        int furthest = distances.length == 0 ? 0 : distances[distances.length - 1];
        int from = draws.below(AgeBand.MOST_APART - furthest + 1);
        boolean older = draws.below(2) == 0;
        String[] bands = new String[1 + distances.length];
        bands[0] = AgeBand.of(older ? from : AgeBand.MOST_APART - from);
        for (int index = 0; index < distances.length; index++) {
            int distance = from + distances[index];
            bands[index + 1] = AgeBand.of(older ? distance : AgeBand.MOST_APART - distance);
        }
        return bands;
    }

    private long inside(Draws draws) {
        return around.timing.partOf(window(), 0.3, draws);
    }

    private Plan midnight(Draws draws) {
        long span = around.timing.partOf(Math.min(window(), Timing.DAY), 0.3, draws);
        return plan(around.timing.acrossMidnight(span, draws), span, draws, apart(draws, pattern.bands))
                .hitsAtLast();
    }

    private Plan byDay(long span, Draws draws, String... ageBands) {
        return plan(around.timing.byDay(span, draws), span, draws, ageBands);
    }

    /** Returns a plan of accounts without a balance. With balance and age they would count among the peers of others. */
    private Plan plan(long start, long span, Draws draws, String... ageBands) {
        long[] amounts = new long[ageBands.length];
        for (int index = 0; index < amounts.length; index++) {
            amounts[index] = around.amounts.any(amounts.length, draws);
        }
        return Plan.of(start, around.timing.spaced(amounts.length, span, draws), amounts)
                .ages(ageBands)
                .with(Plan.UNKNOWN);
    }

    /** Returns the pattern's window in milliseconds. */
    private long window() {
        return pattern.window.toMillis();
    }
}
