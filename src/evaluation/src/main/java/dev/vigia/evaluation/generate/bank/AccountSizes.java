package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;

/**
 * Draws the number of rows of an account in the whole file: few for most accounts, hundreds for some.
 *
 * <p>The real sizes are only seen thinned out: a 4.77 % sample holds 35,129 accounts, of which 8,282 more than once
 * and one 26 times; a 9.65 % sample 58,628, of which 20,822 more than once and one 52 times. The most likely sizes
 * behind both are log-normal, with a tail that falls as size^-4.19; they give 57,800 and 20,600 back in the larger
 * sample. It makes about 145,000 accounts of 6.8 rows in a file of 1,048,567.
 */
final class AccountSizes {
    private static final double LOG_MEDIAN = 1.328;
    private static final double LOG_SPREAD = 0.831;
    private static final double SHARE_IN_TAIL = 0.0606;
    private static final double TAIL_START = 19.5;
    private static final double TAIL_EXPONENT = 3.19;

    /** The largest account of the samples, scaled up, has about 540 rows. */
    static final int LARGEST = 600;

    private AccountSizes() {}

    /** Returns a number in [1, {@link #LARGEST}]. */
    static int draw(Draws draws) {
        double size = draws.chance(SHARE_IN_TAIL)
                // A Pareto number by inversion. 1 - uniform is never zero.
                ? TAIL_START * StrictMath.pow(1 - draws.uniform(), -1 / TAIL_EXPONENT)
                : StrictMath.exp(LOG_MEDIAN + LOG_SPREAD * draws.normal());
        return (int) Math.max(1, Math.min(LARGEST, StrictMath.rint(size)));
    }
}
