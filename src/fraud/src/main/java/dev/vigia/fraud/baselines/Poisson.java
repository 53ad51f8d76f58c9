package dev.vigia.fraud.baselines;

/** Events that happen by themselves, a number of them expected in a window. */
public final class Poisson {
    /** From here on the tail is bounded and not added up, for its terms would be too small for a number to hold. */
    private static final double MANY = 500;

    private Poisson() {}

    /** The smallest number, one or more, which so many events or more reach with less than the given probability. */
    public static int surprising(double expected, double probability) {
        if (expected > MANY) {
            return (int) Math.ceil(expected + above(expected, Math.log(1 / probability)));
        }
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

    /** By Bernstein's inequality for a probability of exp(-unlikely), which is a little more than need be. */
    private static double above(double expected, double unlikely) {
        double third = unlikely / 3;
        return third + Math.sqrt(third * third + 2 * unlikely * expected);
    }
}
