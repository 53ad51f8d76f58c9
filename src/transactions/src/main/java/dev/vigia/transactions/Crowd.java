package dev.vigia.transactions;

import java.util.List;

/** What others paid in the place of a payment shortly before it, and at its time. */
public final class Crowd {
    /** Nothing: the place is not known, or nobody looked. */
    public static final Crowd NONE = new Crowd(0, 0, List.of());

    /** How many payments there were within {@link #PAYMENTS_MILLIS}, this one included. */
    public final int payments;
    /** How many accounts paid this very amount within {@link #ACCOUNTS_MILLIS}, this one included. */
    public final int accounts;
    /** The last payment of each of these other accounts, oldest first, at most {@link #MOST_OTHERS}. */
    public final List<Past> others;

    /** Five minutes. */
    public static final long PAYMENTS_MILLIS = 300_000;
    /** An hour. */
    public static final long ACCOUNTS_MILLIS = 3_600_000;

    public static final int MOST_OTHERS = 20;
    /** More accounts are not counted: so many pay a popular amount. */
    public static final int MOST_ACCOUNTS = 100;

    public Crowd(int payments, int accounts, List<Past> others) {
        this.payments = payments;
        this.accounts = accounts;
        this.others = others;
    }
}
