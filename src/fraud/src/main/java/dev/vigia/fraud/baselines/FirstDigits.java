package dev.vigia.fraud.baselines;

/** Shares of the first digits of amounts, and the distance between two such distributions. */
final class FirstDigits {
    private FirstDigits() {}

    /** Returns the shares of the digits 1 to 9, at the indices 0 to 8. An amount of 0 has no first digit and is left out. */
    static double[] of(long[] amounts) {
        double[] shares = new double[9];
        int counted = 0;
        for (long amount : amounts) {
            if (amount > 0) {
                shares[first(amount) - 1]++;
                counted++;
            }
        }
        for (int digit = 0; digit < shares.length; digit++) {
            shares[digit] /= Math.max(1, counted);
        }
        return shares;
    }

    private static int first(long amount) {
        long rest = amount;
        while (rest >= 10) {
            rest /= 10;
        }
        return (int) rest;
    }

    /**
     * Returns the Jensen-Shannon distance: the square root of the divergence in bits, 0 for equal and 1 for disjoint shares.
     * Source: D. M. Endres and J. E. Schindelin, "A new metric for probability distributions", IEEE Transactions on
     * Information Theory 49 (2003).
     */
    static double distance(double[] one, double[] other) {
        double divergence = 0;
        for (int digit = 0; digit < one.length; digit++) {
            double mean = (one[digit] + other[digit]) / 2;
            divergence += part(one[digit], mean) + part(other[digit], mean);
        }
        // Rounding can leave a tiny negative sum for equal shares.
        return Math.sqrt(Math.max(0, divergence / 2));
    }

    private static double part(double share, double mean) {
        // x ln x tends to 0 with x, but Math.log(0) makes it NaN.
        return share == 0 ? 0 : share * Math.log(share / mean) / Math.log(2);
    }
}
