package dev.vigia.evaluation.generate;

/**
 * A distribution given by its quantiles, which is entered with a standard normal number instead of a probability.
 *
 * <p>This is the Gaussian copula of the generator: whatever mixes normals into a standard normal again (an account's
 * own level, its age, its balance) may be put in, and the published quantiles still come out.
 */
public final class QuantileTable {
    /** One row in two million lies beyond this many standard deviations, on either side. */
    private static final double EDGE = 4.9;

    private final double[] normals;
    private final double[] values;
    private final boolean logarithmic;

    private QuantileTable(boolean logarithmic, double... probabilityAndValue) {
        int knots = probabilityAndValue.length / 2;
        this.logarithmic = logarithmic;
        normals = new double[knots];
        values = new double[knots];
        for (int knot = 0; knot < knots; knot++) {
            normals[knot] = normalAt(probabilityAndValue[2 * knot]);
            double value = probabilityAndValue[2 * knot + 1];
            values[knot] = logarithmic ? StrictMath.log(value) : value;
        }
    }

    /**
     * Returns a table that is linear between its knots: pairs of probability (0 first, 1 last) and value, both
     * rising.
     */
    public static QuantileTable linear(double... probabilityAndValue) {
        return new QuantileTable(false, probabilityAndValue);
    }

    /** Returns a table that is linear between the logarithms of its knots, which must be positive. */
    public static QuantileTable logarithmic(double... probabilityAndValue) {
        return new QuantileTable(true, probabilityAndValue);
    }

    public double at(double normal) {
        int last = normals.length - 1;
        if (normal <= normals[0]) {
            return value(values[0]);
        }
        if (normal >= normals[last]) {
            return value(values[last]);
        }
        int above = 1;
        while (normals[above] < normal) {
            above++;
        }
        double share = (normal - normals[above - 1]) / (normals[above] - normals[above - 1]);
        return value(values[above - 1] + share * (values[above] - values[above - 1]));
    }

    private double value(double between) {
        return logarithmic ? StrictMath.exp(between) : between;
    }

    /**
     * Returns the normal quantile, within 0.00045. Source: C. Hastings' rational approximation, Abramowitz and
     * Stegun, "Handbook of Mathematical Functions", 26.2.23.
     */
    public static double normalAt(double probability) {
        if (probability <= 0 || probability >= 1) {
            return probability <= 0 ? -EDGE : EDGE;
        }
        double t = StrictMath.sqrt(-2 * StrictMath.log(Math.min(probability, 1 - probability)));
        double above = 2.515517 + t * (0.802853 + t * 0.010328);
        double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        double size = t - above / below;
        return probability < 0.5 ? -size : size;
    }
}
