package dev.vigia.fraud.judging;

import dev.vigia.fraud.patterns.Verdict;

/**
 * The nearness of a measured value to its threshold: 0 for nothing, 0.5 at the threshold, almost 1 far beyond.
 *
 * <p>The function is {@code x^4 / (x^4 + t^4)}. The fourth power makes it steep at the threshold.
 */
final class Nearness {
    /** Below 1, so that a sum of weighted values stays below the sum of the weights. */
    private static final double MOST = 0.999;

    private Nearness() {}

    /** @param verdict must have a measurement */
    static double of(Verdict verdict) {
        // The formula needs a positive threshold. Any other one is either reached or not.
        if (verdict.threshold <= 0) {
            return verdict.observed >= verdict.threshold ? MOST : 0;
        }
        if (verdict.observed <= 0) {
            return 0;
        }
        double observed = fourthPower(verdict.observed);
        return Math.min(MOST, observed / (observed + fourthPower(verdict.threshold)));
    }

    private static double fourthPower(double number) {
        double squared = number * number;
        return squared * squared;
    }
}
