package dev.vigia.evaluation.scores;

import java.util.Arrays;

/**
 * Computes card precision at k: the share of compromised cards among the k cards that an analyst looks at in a day,
 * as a mean over days. A card counts once per day, with its highest score. A card that was found compromised is
 * blocked from the next day on.
 *
 * <p>Definition: Le Borgne et al., "Reproducible Machine Learning for Credit Card Fraud Detection", chapter 4,
 * precision top-k metrics. Of cards that tie, the one that comes first in the input is looked at first.
 */
final class CardPrecision {
    private final int k;
    private final boolean[] blocked;
    private final double[] highest;
    private final boolean[] compromised;
    private double sum;
    private int days;

    /**
     * @param k the number of cards per day that are looked at, 1 or more
     * @param cards the number of all cards
     */
    CardPrecision(int k, int cards) {
        if (k < 1) {
            throw new IllegalArgumentException("Cannot look at " + k + " cards a day. Write 1 or more.");
        }
        this.k = k;
        this.blocked = new boolean[cards];
        this.highest = new double[cards];
        this.compromised = new boolean[cards];
    }

    /**
     * Adds the transactions of the next day.
     *
     * @param card number of each transaction's card, from 0
     */
    void add(int[] card, double[] score, boolean[] fraud) {
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        Arrays.fill(compromised, false);
        // In the order of their first payment, which decides ties.
        int[] seen = new int[card.length];
        int count = 0;
        for (int row = 0; row < card.length; row++) {
            int own = card[row];
            if (!blocked[own]) {
                if (highest[own] == Double.NEGATIVE_INFINITY) {
                    seen[count++] = own;
                }
                highest[own] = Math.max(highest[own], score[row]);
                compromised[own] |= fraud[row];
            }
        }
        sum += (double) block(Arrays.copyOf(seen, count)) / k;
        days++;
    }

    /** Blocks the compromised cards among the k highest scores, and returns their number. */
    private int block(int[] seen) {
        double[] ranked =
                Arrays.stream(seen).mapToDouble(own -> highest[own]).sorted().toArray();
        // The k-th highest score: cards above it are looked at, cards equal to it while places are left.
        double last = ranked.length > k ? ranked[ranked.length - k] : Double.NEGATIVE_INFINITY;
        long above = Arrays.stream(ranked).filter(score -> score > last).count();
        int placesLeft = k - (int) above;
        int found = 0;
        for (int own : seen) {
            boolean looked = highest[own] > last || highest[own] == last && placesLeft-- > 0;
            if (looked && compromised[own]) {
                blocked[own] = true;
                found++;
            }
        }
        return found;
    }

    /** Returns the mean, 0 to 1. A day with fewer than k cards is still divided by k. NaN without a day. */
    double mean() {
        return sum / days;
    }
}
