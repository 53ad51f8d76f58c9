package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A scenario of the tests: five accounts pay within an hour, and only the last payment is large. */
public final class Chain implements Scenario {
    public static final int ACCOUNTS = 5;
    private static final long HOUR = 3_600_000L;

    private final long large;
    private final Surroundings around;

    public Chain(long large, Surroundings around) {
        this.large = large;
        this.around = around;
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("under", draws -> chain(large - 1, draws));
        shapes.put("at", draws -> chain(large, draws).hitsAtLast());
        shapes.put("scattered", draws -> chain(large, draws)
                .at("PUNE", "SURAT", "PUNE", "SURAT", null)
                .hitsAtLast());
        return shapes;
    }

    private Plan chain(long last, Draws draws) {
        long[] amounts = new long[ACCOUNTS];
        Arrays.fill(amounts, large - 1);
        amounts[ACCOUNTS - 1] = last;
        return Plan.of(around.timing.byDay(HOUR, draws), around.timing.spaced(ACCOUNTS, HOUR, draws), amounts)
                .by(0, 1, 2, 3, 4);
    }
}
