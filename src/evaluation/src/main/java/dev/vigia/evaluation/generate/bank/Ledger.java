package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;
import java.util.Arrays;

/**
 * All rows of one file in file order, each as its account, its time and its amount.
 *
 * <p>A row takes 20 bytes, so ten million fit into 200 MB. Accounts are laid out one after the other, each with all the rows
 * it has in 55 days, until there are enough: more rows mean more accounts, never busier ones. Only the last account may be
 * cut short.
 */
public final class Ledger {
    public static final int BYTES_PER_ROW = 20;

    private static final int PURPOSE = 2;
    private static final int ORDINAL_BITS = 32;

    private final int[] account;
    private final int[] time;
    private final int[] paise;

    /**
     * The place in the file in the upper bits and the row's number as laid out in the lower ones. No two are equal,
     * so sorting has one outcome.
     */
    private final long[] order;

    private Ledger(int rows) {
        account = new int[rows];
        time = new int[rows];
        paise = new int[rows];
        order = new long[rows];
    }

    static Ledger of(int rows, long seed) {
        Ledger ledger = new Ledger(rows);
        int filled = 0;
        for (int number = 0; filled < rows; number++) {
            filled = ledger.layOut(number, seed, filled);
        }
        Arrays.sort(ledger.order);
        return ledger;
    }

    int rows() {
        return order.length;
    }

    /** Returns the account's number, from 0. */
    int account(int row) {
        return account[(int) order[row]];
    }

    /** Returns seconds since the start of the first day. */
    int time(int row) {
        return time[(int) order[row]];
    }

    int paise(int row) {
        return paise[(int) order[row]];
    }

    private int layOut(int number, long seed, int from) {
        // One stream per account, so that files of different sizes have the same accounts.
        Draws draws = Draws.of(seed, number, PURPOSE);
        int to = Math.min(order.length, from + AccountSizes.draw(draws));
        Sessions sessions = new Sessions(draws);
        Spending spending = new Spending(Holder.of(seed, number).spendingLevel(), draws);
        for (int row = from; row < to; row++) {
            int before = sessions.time();
            if (row > from) {
                sessions.advance(paise[row - 1]);
            }
            int now = sessions.time();
            account[row] = number;
            time[row] = now;
            paise[row] = sessions.following() ? spending.after(now - before) : spending.first();
            // 31 bits, so that the shifted place stays positive and sorts as a number.
            long place = (long) (FileOrder.place(now, draws) * Integer.MAX_VALUE);
            order[row] = place << ORDINAL_BITS | row;
        }
        return to;
    }
}
