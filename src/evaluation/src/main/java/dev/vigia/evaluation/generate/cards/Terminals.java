package dev.vigia.evaluation.generate.cards;

import dev.vigia.evaluation.generate.Draws;
import java.util.Arrays;

/** The places of the terminals of a {@link CardFile} on the grid. */
public final class Terminals {
    /** The length of the grid's sides. */
    static final int GRID = 100;

    /** The bytes per terminal, those in other classes included. */
    public static final int BYTES_EACH = 28;

    private static final int PURPOSE = 12;

    /** The distance that a customer goes. */
    private static final double RADIUS = 5;

    private final double[] x;
    private final double[] y;

    Terminals(int count, long seed) {
        Draws draws = Draws.of(seed, 0, PURPOSE);
        x = new double[count];
        y = new double[count];
        for (int terminal = 0; terminal < count; terminal++) {
            x[terminal] = draws.uniform() * GRID;
            y[terminal] = draws.uniform() * GRID;
        }
    }

    /**
     * Returns the terminals that a customer uses, ascending; empty if the customer lives far from all. Looks at every
     * terminal.
     */
    int[] near(Cardholder customer) {
        int[] near = new int[x.length];
        int count = 0;
        for (int terminal = 0; terminal < x.length; terminal++) {
            double right = x[terminal] - customer.x();
            double up = y[terminal] - customer.y();
            if (right * right + up * up < RADIUS * RADIUS) {
                near[count++] = terminal;
            }
        }
        return Arrays.copyOf(near, count);
    }
}
