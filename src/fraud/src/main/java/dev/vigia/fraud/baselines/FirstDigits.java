package dev.vigia.fraud.baselines;

/** How often amounts begin with each digit, and how far two such distributions are apart. */
final class FirstDigits {
    private FirstDigits() {}

    /** Shares of the digits 1 to 9, at the indices 0 to 8, among the first {@code size} amounts; an amount of 0 has none. */
    static double[] of(long[] amounts, int size) {
        double[] shares = new double[9];
        int counted = 0;
        for (int index = 0; index < size; index++) {
            if (amounts[index] > 0) {
                shares[first(amounts[index]) - 1]++;
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

    /** The Jensen-Shannon distance: the square root of the divergence in bits, 0 for equal and 1 for disjoint shares. */
    static double distance(double[] one, double[] other) {
        double divergence = 0;
        for (int digit = 0; digit < one.length; digit++) {
            double mean = (one[digit] + other[digit]) / 2;
            divergence += part(one[digit], mean) + part(other[digit], mean);
        }
        return Math.sqrt(Math.max(0, divergence / 2));
    }

    private static double part(double share, double mean) {
        return share == 0 ? 0 : share * Math.log(share / mean) / Math.log(2);
    }
}
