package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;

/**
 * The place of a row in the file, which does not follow the order of time.
 *
 * <p>As measured on the file's first 20,000 rows and a uniform sample of 50,000: the last day comes first, then the
 * other late days, then August and September in threes, each from its last day back. Inside a day the rows run
 * roughly backwards (rank correlation of place and time about -0.5), neighbouring days mix, and some rows stand
 * anywhere.
 */
final class FileOrder {
    private static final int[] LATE_DAYS_FIRST = {76, 81, 52, 53, 55, 57, 56, 60};
    private static final int DAYS_IN_A_ROW = 3;
    private static final int LAST_IN_THREES = 44;
    private static final int[] AT_THE_END = {45, 48};

    private static final double STRAY = 0.01;

    /** Standard deviation of a row's displacement, in its day's rows. */
    private static final double DISPLACEMENT = 0.5;

    private static final double BELOW_ONE = Math.nextDown(1.0);

    private static final double[] START = starts();

    private FileOrder() {}

    /** Returns the share of the file before a row of this time, in [0, 1). */
    static double place(int time, Draws draws) {
        if (draws.chance(STRAY)) {
            return draws.uniform();
        }
        int day = time / Calendar.DAY;
        // From 1 at the start of the day down to 0 at its end.
        double backwards = 1 - (time % Calendar.DAY) / (double) Calendar.DAY;
        double place = START[day] + Calendar.share(day) * (backwards + DISPLACEMENT * draws.normal());
        return Math.max(0, Math.min(BELOW_ONE, place));
    }

    private static double[] starts() {
        double[] starts = new double[Calendar.LAST_DAY + 1];
        double next = 0;
        for (int day : LATE_DAYS_FIRST) {
            next = begin(starts, day, next);
        }
        for (int first = 0; first <= LAST_IN_THREES; first += DAYS_IN_A_ROW) {
            for (int day = first + DAYS_IN_A_ROW - 1; day >= first; day--) {
                next = begin(starts, day, next);
            }
        }
        for (int day : AT_THE_END) {
            next = begin(starts, day, next);
        }
        return starts;
    }

    private static double begin(double[] starts, int day, double next) {
        starts[day] = next;
        return next + Calendar.share(day);
    }
}
