package dev.vigia.evaluation.scores;

import java.util.Arrays;

/**
 * Measures how well scores separate frauds from genuine transactions, over all thresholds at once.
 *
 * <p>Definitions: Le Borgne et al., "Reproducible Machine Learning for Credit Card Fraud Detection", chapter 4
 * (threshold-free metrics). A higher score means more suspicious. Only the order of the scores counts.
 */
final class Separation {
    private final double[] frauds;
    private final double[] genuine;

    /**
     * Copies and sorts both arrays, which may be of any length.
     *
     * @throws IllegalArgumentException if a score is NaN
     */
    Separation(double[] frauds, double[] genuine) {
        this.frauds = sorted(frauds, "fraud");
        this.genuine = sorted(genuine, "genuine");
    }

    /**
     * Returns the probability, 0 to 1, that a fraud scores above a genuine transaction, where a tie counts half
     * (mid-ranks); NaN if either class is empty.
     */
    double aucRoc() {
        double won = 0;
        int below = 0;
        int upTo = 0;
        // Both arrays ascend, so the two places only move up. An empty class gives 0 / 0, which is NaN.
        for (double score : frauds) {
            while (below < genuine.length && genuine[below] < score) {
                below++;
            }
            while (upTo < genuine.length && genuine[upTo] <= score) {
                upTo++;
            }
            won += (below + upTo) / 2.0;
        }
        return won / ((double) frauds.length * genuine.length);
    }

    /**
     * Returns the sum, 0 to 1, of precision times gain in recall over the thresholds from the highest down. Equal
     * scores are one step. 1 if there are frauds alone, NaN if there is none.
     */
    double averagePrecision() {
        double sum = 0;
        int found = 0;
        int falseAlarms = 0;
        while (found < frauds.length) {
            double threshold = frauds[frauds.length - 1 - found];
            int before = found;
            while (found < frauds.length && frauds[frauds.length - 1 - found] >= threshold) {
                found++;
            }
            while (falseAlarms < genuine.length && genuine[genuine.length - 1 - falseAlarms] >= threshold) {
                falseAlarms++;
            }
            sum += (found - before) * (found / ((double) found + falseAlarms));
        }
        return sum / frauds.length;
    }

    /** Returns a sorted copy. Adding 0.0 turns -0.0 into 0.0, which sorting would put apart. */
    private static double[] sorted(double[] scores, String kind) {
        double[] copy = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                throw new IllegalArgumentException(
                        "Cannot rank " + kind + " score " + row + ": it is NaN. Give a number.");
            }
            copy[row] = scores[row] + 0.0;
        }
        Arrays.sort(copy);
        return copy;
    }
}
