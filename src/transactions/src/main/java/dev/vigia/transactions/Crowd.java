package dev.vigia.transactions;

import java.util.List;

/** The payments of others in the place of a payment, shortly before it and at its time. */
public final class Crowd {
    /** No payments: the place is not known, or nobody looked. */
    public static final Crowd NONE = new Crowd(0, 0, List.of());

    /** The number of payments within {@link #PAYMENTS_MILLIS}, this one included. */
    public final int payments;
    /** The number of accounts that paid this very amount within {@link #ACCOUNTS_MILLIS}, this one included. */
    public final int accounts;
    /** The last payment of each of these other accounts, oldest first, at most {@link #MOST_OTHERS}. */
    public final List<Past> others;

    /** Five minutes. */
    public static final long PAYMENTS_MILLIS = 300_000;
    /** An hour. */
    public static final long ACCOUNTS_MILLIS = 3_600_000;

    public static final int MOST_OTHERS = 20;
    /** The count ends here: so many accounts pay a popular amount. */
    public static final int MOST_ACCOUNTS = 100;

    public Crowd(int payments, int accounts, List<Past> others) {
        this.payments = payments;
        this.accounts = accounts;
        // Not copied: one is made for every payment, and its makers keep no hold of the list.
        this.others = others;
        if (payments < 0 || accounts < 0 || accounts > MOST_ACCOUNTS || others.size() > MOST_OTHERS) {
            throw new IllegalArgumentException("Cannot make a crowd of " + payments + " payments, " + accounts
                    + " accounts and " + others.size() + " others.");
        }
    }
}
