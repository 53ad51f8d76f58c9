package dev.vigia.evaluation.scenarios.patterns;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.patterns.others.FirstDigitDrift;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A new place where no amount begins with a nine, a day on which some do, as if to stay below a limit, and payments on the
 * next day, which hear of it.
 */
final class FirstDigitDriftScenario implements Scenario {
    private static final int ENOUGH = GroupHistory.ENOUGH_DIGITS;
    private static final int DIGITS = 9;
    private static final int MORE = 3;

    private final Surroundings around;
    /** The fewest nines of a day by which it drifts; 0 if every day does. */
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
                .on(1, amounts(ENOUGH, (int) Surroundings.between(nines, ENOUGH, draws), draws), span())
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

    /** A drift on day {@code drift}, after one day of usual digits, that a payment on day {@code asked} may hear of. */
    private Plan later(int drift, int asked, Draws draws) {
        return days(draws)
                .on(0, amounts(ENOUGH, 0, draws), span())
                .on(drift, amounts(ENOUGH, nines, draws), span())
                .on(asked, amounts(1, 0, draws), 0)
                .plan();
    }

    /** A payment too few on the day or before it. */
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
        return PlaceDays.SPAN - around.tick;
    }

    /** The first {@code some} of so many begin with a nine. */
    private long[] amounts(int count, int some, Draws draws) {
        return IntStream.range(0, count)
                .mapToLong(index -> around.beginning(index < some ? DIGITS : digit(index, count), draws))
                .toArray();
    }

    /** As if the logarithms of amounts were evenly spread from one to just below nine. */
    private static int digit(int index, int count) {
        return (int) StrictMath.pow(DIGITS, (index + 0.5) / count);
    }

    /** The Jensen-Shannon distance of a day with so many nines from usual: what the entropy gains by mixing the two days. */
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
        return StrictMath.sqrt(Math.max(0, entropy(mixed) - (entropy(usual) + entropy(day)) / 2));
    }

    /** Shannon's, in bits. */
    private static double entropy(double[] shares) {
        double bits = 0;
        for (double share : shares) {
            bits -= share == 0 ? 0 : share * StrictMath.log(share) / StrictMath.log(2);
        }
        return bits;
    }
}
