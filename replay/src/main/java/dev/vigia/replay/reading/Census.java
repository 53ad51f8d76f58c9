package dev.vigia.replay.reading;

/**
 * Estimates the number of distinct accounts in 4 KiB of memory, with an error of about 2 %.
 *
 * <p>HyperLogLog with 4,096 registers and linear counting for few accounts: P. Flajolet and others, "HyperLogLog: the
 * analysis of a near-optimal cardinality estimation algorithm" (2007).
 */
public final class Census {
    private static final int BITS = 12;
    private static final int REGISTERS = 1 << BITS;
    // The constant alpha of the paper for 128 registers or more. It corrects the bias of the harmonic mean.
    private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

    private final byte[] registers = new byte[REGISTERS];

    /**
     * Counts an account, unless it was counted before.
     *
     * @param account evenly spread bits
     */
    public void add(long account) {
        // The upper 12 bits choose the register; the 52 below them give the rank.
        int register = (int) (account >>> 64 - BITS);
        // The added bit ends the run of zeros where the account's own bits end.
        int rank = Long.numberOfLeadingZeros(account << BITS | 1L << BITS - 1) + 1;
        registers[register] = (byte) Math.max(registers[register], rank);
    }

    public long distinct() {
        double sum = 0;
        int empty = 0;
        for (byte rank : registers) {
            sum += 1.0 / (1L << rank);
            empty += rank == 0 ? 1 : 0;
        }
        // The harmonic mean of 2^rank over all registers, times their number.
        double estimate = BIAS * REGISTERS * REGISTERS / sum;
        // Linear counting: with few accounts, the number of empty registers is the better estimate.
        boolean few = estimate <= 2.5 * REGISTERS && empty > 0;
        return Math.round(few ? REGISTERS * Math.log((double) REGISTERS / empty) : estimate);
    }
}
