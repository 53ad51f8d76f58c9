package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.fraud.baselines.Baseline;

/**
 * People of one age band and balance band, and what is usual among them.
 *
 * @param balance of one of them, minor units
 * @param day (UTC) on which that is usual, counted from 1970
 */
public record Peers(String ageBand, long balance, long day, Baseline usual) {
    /** The least deviation of ln(amount) that is reckoned with. */
    private static final double FLOOR = 0.1;

    /** The smallest amount, minor units, whose ln(amount) is so many robust standard deviations above the median. */
    public long from(double deviations) {
        long amount = (long) Math.exp(usual.median + deviations * deviation());
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
