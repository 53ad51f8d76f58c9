package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.fraud.baselines.Baseline;

/**
 * A group of peers: people of one age band and balance band, and their baseline.
 *
 * @param balance of one of them, in minor units
 * @param day (UTC, counted from 1970) of the baseline
 */
public record Peers(String ageBand, long balance, long day, Baseline usual) {
    /** The smallest deviation of ln(amount) that the kernel uses. */
    private static final double FLOOR = 0.1;

    /**
     * Returns the smallest amount, in minor units, whose ln(amount) is so many robust standard deviations above the
     * median.
     */
    public long from(double deviations) {
        long amount = (long) Math.exp(usual.median + deviations * deviation());
        // exp and log round, so the last units are found by trying.
        while (score(amount) >= deviations) {
            amount--;
        }
        while (score(amount) < deviations) {
            amount++;
        }
        return amount;
    }

    private double score(long amount) {
        return (Math.log(amount) - usual.median) / deviation();
    }

    private double deviation() {
        return Math.max(FLOOR, usual.deviation);
    }
}
