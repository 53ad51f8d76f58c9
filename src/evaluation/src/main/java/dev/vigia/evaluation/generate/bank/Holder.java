package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.QuantileTable;

/**
 * The holder of an account as the file shows it: date of birth, gender, location and balance, the same in all rows of
 * the account.
 *
 * <p>Derived from the account's number alone, so that none of it is stored. Faults are the account's too: in the real
 * rows the placeholder date comes back with the same gender, location and balance.
 */
record Holder(String birth, String gender, String location, String balance, double spendingLevel) {
    private static final int PURPOSE = 1;

    /** Shares of all rows. The published counts of 1,048,567: 57,339, 3,397, 1,100, 151 and 2,369. */
    private static final double PLACEHOLDER_BIRTH = 0.05468;

    private static final double MISSING_BIRTH = 0.00324;
    private static final double MISSING_GENDER = 0.00105;
    private static final double MISSING_LOCATION = 0.000144;
    private static final double MISSING_BALANCE = 0.00226;

    /** 36,614 of 49,945 rows of the 50,000 that have a gender. */
    private static final double MEN = 0.733;

    /** Rank correlations between the rows of the 50,000: age with balance, balance with amount, age with amount. */
    private static final double BALANCE_BY_AGE = 0.29;

    private static final double LEVEL_BY_BALANCE = 0.33;
    private static final double LEVEL_BY_AGE = 0.36;
    // Brings the variance of the level to 1 again; the correlation of age and balance is included.
    private static final double LEVEL_BY_NEITHER = 0.8325;

    /** Age in the year of the file, in years; measured on the 50,000. */
    private static final QuantileTable AGE = QuantileTable.linear(
            0, 1, 0.0005, 13, 0.001, 16, 0.005, 19, 0.02, 20.2, 0.05, 22, 0.1, 23.2, 0.25, 25.6, 0.5, 29.3, 0.75, 34.8,
            0.9, 42.5, 0.95, 48.5, 0.99, 63.5, 0.999, 78, 1, 97);

    /** The published quantiles (0, 25, 50, 75 and 100 %), and between them those of the 50,000. */
    private static final QuantileTable BALANCE = QuantileTable.logarithmic(
            0,
            0.001,
            0.0023,
            0.004,
            0.01,
            3.93,
            0.02,
            11.98,
            0.05,
            72,
            0.1,
            504,
            0.25,
            4722,
            0.5,
            16_792,
            0.75,
            57_657,
            0.9,
            199_529,
            0.95,
            411_161,
            0.99,
            1_495_399,
            0.999,
            5_754_573,
            1,
            115_035_500);

    private static final int YEAR_OF_FILE = 2016;

    /** 5.6 % are born on the first of a month: the days that are not known are entered so. */
    private static final double FIRST_OF_MONTH = 0.024;

    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    static Holder of(long seed, int account) {
        Draws draws = Draws.of(seed, account, PURPOSE);
        // Each draw moves the next one, so a change of their order changes every file.
        double age = draws.normal();
        double wealth = BALANCE_BY_AGE * age + StrictMath.sqrt(1 - BALANCE_BY_AGE * BALANCE_BY_AGE) * draws.normal();
        double level = LEVEL_BY_BALANCE * wealth + LEVEL_BY_AGE * age + LEVEL_BY_NEITHER * draws.normal();
        String gender = draws.chance(MISSING_GENDER) ? "" : draws.chance(MEN) ? "M" : "F";
        String location = draws.chance(MISSING_LOCATION) ? "" : Places.draw(draws);
        String balance = draws.chance(MISSING_BALANCE) ? "" : Money.shortest(paise(wealth));
        return new Holder(birth(age, draws), gender, location, balance, level);
    }

    private static long paise(double wealth) {
        return (long) StrictMath.rint(BALANCE.at(wealth) * 100);
    }

    private static String birth(double normal, Draws draws) {
        double fault = draws.uniform();
        if (fault < PLACEHOLDER_BIRTH) {
            return "1/1/1800";
        }
        if (fault < PLACEHOLDER_BIRTH + MISSING_BIRTH) {
            return "nan";
        }
        int year = YEAR_OF_FILE - (int) AGE.at(normal);
        int month = draws.below(DAYS_IN_MONTH.length);
        int day = draws.chance(FIRST_OF_MONTH) ? 0 : draws.below(DAYS_IN_MONTH[month]);
        int twoDigits = year % 100;
        return (day + 1) + "/" + (month + 1) + (twoDigits < 10 ? "/0" : "/") + twoDigits;
    }
}
