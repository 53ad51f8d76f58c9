package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;

/** The names of the groups that a payment is compared with: all payments, its peers, and its place. */
public final class Groups {
    public static final String ALL = "all";

    /** The lower limits of the balance bands but the first, in major units. Within a band, balances differ by a factor of ten at most. */
    private static final long[] BANDS = {1_000, 10_000, 100_000, 1_000_000};

    private Groups() {}

    /** Returns the group of the same age band and balance band; {@code null} if either is not known. */
    public static String peers(Transaction payment) {
        return payment.ageBand == null || !payment.hasBalance()
                ? null
                : peers(payment.ageBand, balanceBand(payment.balance));
    }

    static String peers(String ageBand, int balanceBand) {
        return "peers/" + ageBand + "/" + balanceBand;
    }

    /** Returns the group of a place. @param metro the place's name as {@code Metro} normalises it */
    public static String place(String metro) {
        return "place/" + metro;
    }

    static int balanceBands() {
        return BANDS.length + 1;
    }

    /** @param balance minor units */
    static int balanceBand(long balance) {
        // An overdraft falls into the lowest band.
        int band = 0;
        while (band < BANDS.length && balance >= 100 * BANDS[band]) {
            band++;
        }
        return band;
    }
}
