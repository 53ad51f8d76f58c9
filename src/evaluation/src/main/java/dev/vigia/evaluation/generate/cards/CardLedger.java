package dev.vigia.evaluation.generate.cards;

import dev.vigia.evaluation.generate.Draws;
import java.util.Arrays;

/**
 * The payments of a {@link CardFile}, laid out customer after customer and each customer's day after day, all of them genuine
 * at first; and their order in time.
 */
public final class CardLedger {
    /** Seconds per day. */
    static final int DAY = 86_400;

    /** The most bytes per row, while the columns grow. */
    public static final int BYTES_PER_ROW = 40;

    private static final int PURPOSE = 13;
    private static final int ORDINAL_BITS = 32;
    private static final int FIRST_ROWS = 1_024;

    /** The first row of each customer, and the number of rows. */
    private final int[] first;

    private int rows;
    private int[] time = new int[FIRST_ROWS];
    private int[] customer = new int[FIRST_ROWS];
    private int[] terminal = new int[FIRST_ROWS];
    private int[] cents = new int[FIRST_ROWS];
    private final byte[] scenario;

    /**
     * The time in the upper bits and the row's number as laid out in the lower ones. No two are equal, so sorting has
     * one outcome.
     */
    private final long[] order;

    CardLedger(CardFile.Size size, long seed) {
        first = new int[size.customers() + 1];
        Terminals terminals = new Terminals(size.terminals(), seed);
        for (int number = 0; number < size.customers(); number++) {
            layOut(number, terminals, size.days(), seed);
            first[number + 1] = rows;
        }
        scenario = new byte[rows];
        order = new long[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = (long) time[row] << ORDINAL_BITS | row;
        }
        Arrays.sort(order);
    }

    private void layOut(int number, Terminals terminals, int days, long seed) {
        Cardholder holder = Cardholder.of(seed, number);
        int[] near = terminals.near(holder);
        if (near.length == 0) {
            return;
        }
        Draws draws = Draws.of(seed, number, PURPOSE);
        for (int day = 0; day < days; day++) {
            for (int left = draws.poisson(holder.meanPerDay()); left > 0; left--) {
                int second = Cardholder.second(draws);
                if (second >= 0 && second < DAY) {
                    makeRoom();
                    time[rows] = day * DAY + second;
                    customer[rows] = number;
                    cents[rows] = holder.cents(draws);
                    terminal[rows++] = near[draws.below(near.length)];
                }
            }
        }
    }

    private void makeRoom() {
        if (rows == time.length) {
            // Fails beyond the largest int, where a plain sum would turn negative.
            int room = Math.addExact(rows, rows / 2);
            time = Arrays.copyOf(time, room);
            customer = Arrays.copyOf(customer, room);
            terminal = Arrays.copyOf(terminal, room);
            cents = Arrays.copyOf(cents, room);
        }
    }

    int rows() {
        return rows;
    }

    /**
     * Returns the row, as laid out, at this place in time. Payments of the same second are in the order of customers.
     */
    int at(int place) {
        return (int) order[place];
    }

    /** Returns the first row of a customer; for the number of customers, the number of rows. */
    int first(int number) {
        return first[number];
    }

    /** Returns seconds since the start of the first day. */
    int time(int row) {
        return time[row];
    }

    /** Returns the day, from 0. */
    int day(int row) {
        return time[row] / DAY;
    }

    int customer(int row) {
        return customer[row];
    }

    int terminal(int row) {
        return terminal[row];
    }

    int cents(int row) {
        return cents[row];
    }

    /** Returns the fraud scenario, or 0 for a genuine payment. */
    int scenario(int row) {
        return scenario[row];
    }

    void mark(int row, int fraudScenario) {
        scenario[row] = (byte) fraudScenario;
    }

    void multiply(int row, int factor) {
        // Far from overflow: amounts are some hundred euros.
        cents[row] *= factor;
    }
}
