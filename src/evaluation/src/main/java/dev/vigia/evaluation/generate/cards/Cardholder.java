package dev.vigia.evaluation.generate.cards;

import dev.vigia.evaluation.generate.Draws;

/**
 * A customer of a {@link CardFile}: a place on the grid, and the usual amount and number of payments.
 *
 * @param x coordinate of the place, in [0, {@link Terminals#GRID})
 * @param y coordinate of the place, in [0, {@link Terminals#GRID})
 * @param meanAmount of a payment, in euros, in [5, 100); the standard deviation is half of it
 * @param meanPerDay payments, in [0, 4)
 */
record Cardholder(double x, double y, double meanAmount, double meanPerDay) {
    private static final int PURPOSE = 11;

    private static final double LEAST_MEAN_AMOUNT = 5;
    private static final double LARGEST_MEAN_AMOUNT = 100;
    private static final double LARGEST_MEAN_PER_DAY = 4;

    private static final int NOON = CardLedger.DAY / 2;

    /** The standard deviation of the time of a payment, in seconds. */
    private static final int SPREAD = 20_000;

    static Cardholder of(long seed, int customer) {
        Draws draws = Draws.of(seed, customer, PURPOSE);
        // Java evaluates arguments from left to right, and each draw moves the next one.
        return new Cardholder(
                draws.uniform() * Terminals.GRID,
                draws.uniform() * Terminals.GRID,
                LEAST_MEAN_AMOUNT + draws.uniform() * (LARGEST_MEAN_AMOUNT - LEAST_MEAN_AMOUNT),
                draws.uniform() * LARGEST_MEAN_PER_DAY);
    }

    /** Returns the time of a payment in seconds of its day; outside of the day if the payment falls on none. */
    static int second(Draws draws) {
        return (int) StrictMath.floor(NOON + SPREAD * draws.normal());
    }

    /** Returns the amount of a payment in cents, 0 or more. */
    int cents(Draws draws) {
        double euros = meanAmount + meanAmount / 2 * draws.normal();
        if (euros < 0) {
            euros = draws.uniform() * 2 * meanAmount;
        }
        return (int) StrictMath.rint(euros * 100);
    }
}
