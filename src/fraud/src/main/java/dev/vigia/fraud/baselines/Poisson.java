package dev.vigia.fraud.baselines;

/** The Poisson distribution: independent events with an expected number per window. */
public final class Poisson {
    /** Above this the tail is bounded, not added up, because exp(-expected) would underflow. */
    private static final double MANY = 500;

    private Poisson() {}

    /** Returns the smallest n of 1 or more such that n or more events have less than the given probability. */
    public static int surprising(double expected, double probability) {
        if (expected > MANY) {
            return (int) Math.ceil(expected + above(expected, Math.log(1 / probability)));
        }
        // P(n) = e^-m m^n / n!, where m is `expected`. Each follows from the one before, and `fewer` adds them up.
        double exactly = Math.exp(-expected);
        double fewer = 0;
        int number = 0;
        while (1 - fewer >= probability) {
            fewer += exactly;
            number++;
            exactly *= expected / number;
        }
        return Math.max(1, number);
    }

    /**
     * Returns a distance above the mean that is exceeded with a probability of at most exp(-unlikely), by Bernstein's
     * inequality. It is a little more than the exact one. Source: S. Boucheron, G. Lugosi and P. Massart, "Concentration
     * Inequalities" (2013), section 2.8.
     */
    private static double above(double expected, double unlikely) {
        double third = unlikely / 3;
        return third + Math.sqrt(third * third + 2 * unlikely * expected);
    }
}
