package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.QuantileTable;

/**
 * The days and the hours of the file: 55 days from 1 August to 21 October 2016, daily to 15 September, then with gaps.
 *
 * <p>Times here are seconds since the start of 1 August in the bank's own zone, so a day is always 86,400 of them.
 */
final class Calendar {
    static final int DAY = 86_400;
    static final int LAST_DAY = 81;
    private static final int LAST_DAILY = 45;

    /**
     * Rows per day in 100,000ths of the file: 1 August to 15 September. Measured on a uniform sample of 50,000 rows; the
     * largest is the published 27,261 of 1,048,567.
     */
    private static final int[] DAILY = {
        2092, 1960, 1946, 1914, 2040, 2550, 2558, 2030, 2150, 1980, 1984, 2150, 2600, 2482, 2352, 1888, 2030, 1936,
                1692,
        2028, 2166, 1766, 1626, 1752, 1828, 1622, 2062, 1960, 1636, 1626, 1916, 2044, 2200, 2558, 2506, 1996, 1898,
                1946,
        2090, 2064, 2570, 2480, 1896, 1974, 1892, 1948
    };

    /** The later days and their rows, in 100,000ths. */
    private static final int[][] LATER = {
        {48, 1404}, {52, 632}, {53, 300}, {55, 766}, {56, 1198}, {57, 716}, {60, 166}, {76, 6}, {81, 372}
    };

    private static final double[] SHARE = shares();

    /**
     * The shares of the 24 hours in a day's rows, from 04:00 to 04:00, because the least happens at 04:00. Measured
     * on the 50,000 rows. Entered with a normal number, so that an account can have its own time of day.
     */
    private static final QuantileTable HOURS = QuantileTable.linear(
            0, 4, 0.0046, 5, 0.0101, 6, 0.0174, 7, 0.0305, 8, 0.0527, 9, 0.0838, 10, 0.1256, 11, 0.1759, 12, 0.2334, 13,
            0.2964, 14, 0.3592, 15, 0.4208, 16, 0.4814, 17, 0.5473, 18, 0.6219, 19, 0.7141, 20, 0.8083, 21, 0.8843, 22,
            0.9358, 23, 0.9651, 24, 0.9822, 25, 0.9903, 26, 0.9954, 27, 1, 28);

    private static final int SECONDS_PER_HOUR = 3_600;

    private Calendar() {}

    static boolean hasRows(int day) {
        return day <= LAST_DAY && SHARE[day] > 0;
    }

    /** Returns the share of all rows that falls on this day, 0 to 1. */
    static double share(int day) {
        return SHARE[day];
    }

    static int day(double uniform) {
        double left = uniform;
        for (int day = 0; day < LAST_DAY; day++) {
            left -= SHARE[day];
            if (left < 0) {
                return day;
            }
        }
        // Rounding of the shares may leave a rest.
        return LAST_DAY;
    }

    /** Returns the second of the day, 0 to 86,399. */
    static int secondOfDay(double normal) {
        // The table runs from 04:00 to 28:00. What lies beyond 24:00 begins the same date.
        int second = (int) (HOURS.at(normal) * SECONDS_PER_HOUR);
        return second >= DAY ? Math.min(second - DAY, 4 * SECONDS_PER_HOUR - 1) : second;
    }

    private static double[] shares() {
        int[] weights = new int[LAST_DAY + 1];
        System.arraycopy(DAILY, 0, weights, 0, LAST_DAILY + 1);
        for (int[] dayAndWeight : LATER) {
            weights[dayAndWeight[0]] = dayAndWeight[1];
        }
        long total = 0;
        for (int weight : weights) {
            total += weight;
        }
        double[] shares = new double[weights.length];
        for (int day = 0; day < shares.length; day++) {
            shares[day] = (double) weights[day] / total;
        }
        return shares;
    }
}
