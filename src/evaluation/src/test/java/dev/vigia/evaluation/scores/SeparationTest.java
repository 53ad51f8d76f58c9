package dev.vigia.evaluation.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SeparationTest {
    private static final double[] NONE = {};

    @Test
    void separation_byHand() {
        // From the top: fraud 0.9, genuine 0.8, fraud 0.7, genuine 0.1. Three of four pairs are in order.
        Separation scores = new Separation(new double[] {0.7, 0.9}, new double[] {0.1, 0.8});
        assertEquals(0.75, scores.aucRoc());
        assertEquals((1 + 2 / 3.0) / 2, scores.averagePrecision(), 1e-15);
    }

    @Test
    void separation_tiesAreHalfAPairAndOneStep() {
        Separation scores = new Separation(new double[] {0.5, 0.5}, new double[] {0.5, 0.2});
        assertEquals(0.75, scores.aucRoc());
        assertEquals(2 / 3.0, scores.averagePrecision(), 1e-15);
    }

    @Test
    void separation_zeroHasNoSign() {
        assertEquals(0.5, new Separation(new double[] {0.0}, new double[] {-0.0}).aucRoc());
    }

    @Test
    void separation_ofOneClassIsNotANumber() {
        assertEquals(Double.NaN, new Separation(NONE, new double[] {1}).aucRoc());
        assertEquals(Double.NaN, new Separation(new double[] {1}, NONE).aucRoc());
        assertEquals(Double.NaN, new Separation(NONE, new double[] {1}).averagePrecision());
        assertEquals(1, new Separation(new double[] {1}, NONE).averagePrecision());
    }

    @Test
    void separation_refusesNaN() {
        assertThrows(IllegalArgumentException.class, () -> new Separation(new double[] {Double.NaN}, NONE));
    }

    @Test
    void separation_agreesWithComparingEveryPair() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] frauds =
                    random.ints(1 + random.nextInt(20), 0, 12).asDoubleStream().toArray();
            double[] genuine =
                    random.ints(1 + random.nextInt(60), 0, 10).asDoubleStream().toArray();
            Separation scores = new Separation(frauds, genuine);
            assertEquals(pairsInOrder(frauds, genuine), scores.aucRoc(), 1e-12);
            assertEquals(meanPrecisionAtFrauds(frauds, genuine), scores.averagePrecision(), 1e-12);
        }
    }

    private static double pairsInOrder(double[] frauds, double[] genuine) {
        double sum = 0;
        for (double fraud : frauds) {
            for (double other : genuine) {
                sum += (Math.signum(fraud - other) + 1) / 2;
            }
        }
        return sum / frauds.length / genuine.length;
    }

    private static double meanPrecisionAtFrauds(double[] frauds, double[] genuine) {
        double sum = 0;
        for (double threshold : frauds) {
            sum += atLeast(frauds, threshold) / (atLeast(frauds, threshold) + atLeast(genuine, threshold));
        }
        return sum / frauds.length;
    }

    private static double atLeast(double[] scores, double threshold) {
        double count = 0;
        for (double score : scores) {
            count += score >= threshold ? 1 : 0;
        }
        return count;
    }
}
