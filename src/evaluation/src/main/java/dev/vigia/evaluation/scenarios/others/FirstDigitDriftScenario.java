package dev.vigia.evaluation.scenarios.others;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.plans.Plan;
import dev.vigia.evaluation.scenarios.plans.Scenario;
import dev.vigia.evaluation.scenarios.plans.Shape;
import dev.vigia.evaluation.scenarios.plans.Surroundings;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.patterns.others.FirstDigitDrift;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A new place where no amount begins with a nine; a day on which some do, as if to stay below a limit; and payments
 * on the next day, which is judged by that drift.
 */
final class FirstDigitDriftScenario implements Scenario {
    private static final int ENOUGH = GroupHistory.ENOUGH_DIGITS;
    private static final int DIGITS = 9;
    private static final int MORE = 3;

    private final Surroundings around;
    /** The smallest number of nines that makes a day drift; 0 if every day drifts. */
    private final int nines;

    FirstDigitDriftScenario(FirstDigitDrift pattern, Surroundings around) {
        this.around = around;
        this.nines = IntStream.range(0, ENOUGH)
                .filter(some -> drift(some) >= pattern.limit)
                .findFirst()
                .orElse(ENOUGH);
    }

    @Override
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        if (nines > 0) {
            shapes.put("usual-digits", draws -> drifted(0, draws));
            shapes.put("under", draws -> drifted(nines - 1, draws));
        }
        shapes.put("at", draws -> drifted(nines, draws).hitsAtLast());
        shapes.put("over", draws -> days(draws)
                .on(0, amounts(ENOUGH, 0, draws), span())
                .on(1, amounts(ENOUGH, (int) draws.between(nines, ENOUGH), draws), span())
                .on(2, amounts(MORE, 0, draws), span())
                .plan()
                .hitsFrom(2 * ENOUGH));
        shapes.put("remembered", draws -> later(Baseline.DAYS - 1, Baseline.DAYS, draws)
                .hitsAtLast());
        shapes.put("forgotten", draws -> later(Baseline.DAYS, Baseline.DAYS + 1, draws));
        shapes.put("day-later", draws -> later(1, MORE, draws));
        shapes.put("too-few", this::tooFew);
        return shapes;
    }

    private Plan drifted(int some, Draws draws) {
        return days(draws)
                .on(0, amounts(ENOUGH, 0, draws), span())
                .on(1, amounts(ENOUGH, some, draws), span())
                .on(2, amounts(1, 0, draws), 0)
                .plan();
    }

    /** A plan with a drift on day {@code drift}, after one day of usual digits, and a payment on day {@code asked}. */
    private Plan later(int drift, int asked, Draws draws) {
        return days(draws)
                .on(0, amounts(ENOUGH, 0, draws), span())
                .on(drift, amounts(ENOUGH, nines, draws), span())
                .on(asked, amounts(1, 0, draws), 0)
                .plan();
    }

    /** Returns a plan with one payment too few on the drifting day or the day before. */
    private Plan tooFew(Draws draws) {
        int missing = draws.below(2);
        return days(draws)
                .on(0, amounts(ENOUGH - missing, 0, draws), span())
                .on(1, amounts(ENOUGH - 1 + missing, ENOUGH, draws), span())
                .on(2, amounts(1, 0, draws), 0)
                .plan();
    }

    private PlaceDays days(Draws draws) {
        return new PlaceDays(around, draws);
    }

    private long span() {
        return PlaceDays.SPAN - around.timing.tick();
    }

    /** Returns amounts of which the first {@code some} begin with a nine. */
    private long[] amounts(int count, int some, Draws draws) {
        return IntStream.range(0, count)
                .mapToLong(index -> around.amounts.beginning(index < some ? DIGITS : digit(index, count), draws))
                .toArray();
    }

    /** Returns a first digit. The logarithms of amounts are spread evenly from one to just below nine. */
    private static int digit(int index, int count) {
        return (int) StrictMath.pow(DIGITS, (index + 0.5) / count);
    }

    /**
     * Returns the Jensen-Shannon distance between a day with so many nines and a usual day: the gain in entropy from
     * mixing the two days.
     */
    private static double drift(int nines) {
        double[] usual = new double[DIGITS + 1];
        double[] day = new double[DIGITS + 1];
        double[] mixed = new double[DIGITS + 1];
        for (int index = 0; index < ENOUGH; index++) {
            int digit = digit(index, ENOUGH);
            usual[digit] += 1.0 / ENOUGH;
            day[index < nines ? DIGITS : digit] += 1.0 / ENOUGH;
        }
        for (int digit = 1; digit <= DIGITS; digit++) {
            mixed[digit] = (usual[digit] + day[digit]) / 2;
        }
        // Rounding may bring equal days a little below zero.
        return StrictMath.sqrt(Math.max(0, entropy(mixed) - (entropy(usual) + entropy(day)) / 2));
    }

    /** Returns Shannon's entropy in bits. */
    private static double entropy(double[] shares) {
        double bits = 0;
        for (double share : shares) {
            bits -= share == 0 ? 0 : share * StrictMath.log(share) / StrictMath.log(2);
        }
        return bits;
    }
}
