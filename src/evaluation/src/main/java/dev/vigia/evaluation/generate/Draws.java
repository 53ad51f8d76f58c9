package dev.vigia.evaluation.generate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A stream of random draws that gives the same values on every machine and every Java.
 *
 * <p>Only {@code nextLong} of the generator is used, because that sequence (Steele, Lea, Flood: "Fast Splittable
 * Pseudorandom Number Generators", OOPSLA 2014) has never changed, while the bounded and floating-point methods have.
 */
public final class Draws {
    // 2^64 divided by the golden ratio, odd: its multiples are spread evenly (D. E. Knuth, vol. 3, 6.4).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom source;
    private double spare = Double.NaN;

    Draws(long seed) {
        source = new SplittableRandom(seed);
    }

    /** Returns the stream of one subject (an account, a column) under one seed. */
    public static Draws of(long seed, long subject, long purpose) {
        // One after the other, so that (seed, 1, 2) and (seed, 2, 1) are different streams.
        return new Draws(scatter(scatter(scatter(seed) + subject) + purpose));
    }

    /** Returns a number in [0, 1). */
    public double uniform() {
        // A double holds 53 bits, so the upper 53 are used.
        return (source.nextLong() >>> 11) * UNIT;
    }

    /** Returns a number in [0, bound). */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Returns a number in [least, most]. */
    public long between(long least, long most) {
        return least + (long) (uniform() * (most - least + 1));
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Returns a standard normal number. Polar method: G. Marsaglia, T. A. Bray, SIAM Review 6 (1964). */
    public double normal() {
        if (!Double.isNaN(spare)) {
            // The method yields two numbers at a time, and this is the second one.
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        return x * scale;
    }

    /** Returns a Poisson number with this mean, by multiplication: D. E. Knuth, vol. 2, 3.4.1; for small means. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** Puts the numbers into a random order, all of them equally likely. R. Durstenfeld, Communications of the ACM 7 (1964). */
    public void shuffle(int[] numbers) {
        for (int left = numbers.length; left > 1; left--) {
            int other = below(left);
            int number = numbers[other];
            numbers[other] = numbers[left - 1];
            numbers[left - 1] = number;
        }
    }

    /** Returns the numbers from 0 to below {@code count} in a random order. */
    public int[] permutation(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, number -> number);
        shuffle(numbers);
        return numbers;
    }

    /** Scatters a number, so that neighbouring accounts get unrelated streams. */
    private static long scatter(long number) {
        return new SplittableRandom(number * GOLDEN).nextLong();
    }
}
