package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.QuantileTable;

/**
 * Transaction amounts as people pay them: the published quantiles, with the real share of round figures.
 *
 * <p>Quantiles: those published for the whole file (0, 25, 50, 75, 95, 99, 99.9 and 100 %), the others measured on a uniform
 * sample of 50,000 rows. Rounding moves two of them, and large amounts are followed by large ones (see {@link Sessions}): the
 * table is set off by so much that the file has the published ones again.
 */
final class Amounts {
    private static final QuantileTable RUPEES = QuantileTable.logarithmic(
            0, 0.0001, 0.0008, 0.004, 0.00106, 0.95, 0.005, 1.2, 0.01, 9, 0.02, 12, 0.05, 30, 0.1, 50, 0.2, 110, 0.25,
            165, 0.3, 200, 0.4, 300, 0.5, 459, 0.6, 634, 0.7, 1000, 0.75, 1215, 0.8, 1530, 0.9, 2999, 0.951, 5272,
            0.9911, 20_000, 0.99912, 99_998, 1, 1_560_035);

    /**
     * For each power of ten of an amount, the steps in paise that amounts are multiples of, and how many in a thousand are.
     * Each row of the 50,000 counts for the coarsest step that divides it.
     */
    private static final int[][] STEPS_FROM_1 = {{100, 706}, {50, 2}, {10, 32}, {5, 34}, {1, 226}};

    private static final int[][] STEPS_FROM_10 = {
        {1_000, 507}, {500, 105}, {100, 332}, {50, 2}, {10, 7}, {5, 9}, {1, 38}
    };
    private static final int[][] STEPS_FROM_100 = {
        {10_000, 241}, {5_000, 61}, {1_000, 155}, {500, 92}, {100, 334}, {50, 8}, {10, 24}, {1, 85}
    };
    private static final int[][] STEPS_FROM_1_000 = {
        {100_000, 136}, {50_000, 37}, {10_000, 85}, {5_000, 40}, {1_000, 119}, {500, 73}, {100, 357}, {10, 41}, {1, 112}
    };
    private static final int[][] STEPS_FROM_10_000 = {
        {1_000_000, 149},
        {500_000, 66},
        {100_000, 71},
        {50_000, 39},
        {10_000, 81},
        {5_000, 30},
        {100, 445},
        {10, 29},
        {1, 90}
    };
    private static final int[][] STEPS_FROM_100_000 = {
        {10_000_000, 200}, {5_000_000, 100}, {1_000_000, 150}, {100_000, 100}, {100, 270}, {1, 180}
    };
    private static final int[][][] STEPS = {
        STEPS_FROM_1, STEPS_FROM_10, STEPS_FROM_100, STEPS_FROM_1_000, STEPS_FROM_10_000, STEPS_FROM_100_000
    };

    private static final int SMALLEST_DECADE_END = 1_000;

    private static final int LARGEST = 156_003_500;

    /** The share of amounts such as 100, 200 and 500 among those with a single figure other than zero. */
    private static final double FAVOURITE_FIGURE = 0.5;

    /**
     * The figure, one of 1, 2, 3, 5 and 10, for values below the limit before it. The limits keep the quantiles in
     * place.
     */
    private static final double[][] FAVOURITES = {{1.6, 1}, {2.8, 2}, {3.8, 3}, {7.2, 5}, {10, 10}};

    private Amounts() {}

    /** Returns the amount in paise at this place of the distribution, rounded as such amounts are. */
    static int paise(double normal, Draws draws) {
        double exact = RUPEES.at(normal) * 100;
        // Below one rupee no figure is preferred. The amount is only rounded to paise.
        if (exact < 100) {
            return (int) StrictMath.rint(exact);
        }
        int[][] steps = steps(exact);
        int chosen = choose(steps, draws);
        // The coarsest step is a power of ten: one figure and zeros.
        if (chosen == 0) {
            return Math.min(LARGEST, oneFigure(exact, steps[0][0], draws));
        }
        return Math.min(LARGEST, onlyBy(steps[chosen][0], steps[chosen - 1][0], exact));
    }

    private static int oneFigure(double exact, int power, Draws draws) {
        double figure = exact / power;
        if (draws.chance(FAVOURITE_FIGURE)) {
            for (double[] favourite : FAVOURITES) {
                if (figure < favourite[0]) {
                    return (int) favourite[1] * power;
                }
            }
        }
        return (int) StrictMath.rint(figure) * power;
    }

    /** Returns the nearest multiple of the step that is no multiple of the next coarser step. */
    private static int onlyBy(int step, int coarser, double exact) {
        int nearest = (int) StrictMath.rint(exact / step) * step;
        if (nearest % coarser != 0) {
            return nearest;
        }
        return exact > nearest ? nearest + step : nearest - step;
    }

    private static int[][] steps(double paise) {
        int decade = 0;
        for (double end = SMALLEST_DECADE_END; paise >= end && decade < STEPS.length - 1; end *= 10) {
            decade++;
        }
        return STEPS[decade];
    }

    private static int choose(int[][] steps, Draws draws) {
        int place = draws.below(1_000);
        for (int chosen = 0; chosen < steps.length; chosen++) {
            place -= steps[chosen][1];
            if (place < 0) {
                return chosen;
            }
        }
        return steps.length - 1;
    }
}
