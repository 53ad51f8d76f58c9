package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;

/** Those whom a payment is compared with: all, the peers of its account, and what is paid in the same place. */
public final class Groups {
    public static final String ALL = "all";

    /** Balances of a band differ by less than ten times; in major units. */
    private static final long[] BANDS = {1_000, 10_000, 100_000, 1_000_000};

    private Groups() {}

    /** People of the same age band and balance band; {@code null} where either is not known. */
    public static String peers(Transaction payment) {
        return payment.ageBand == null || !payment.hasBalance()
                ? null
                : peers(payment.ageBand, balanceBand(payment.balance));
    }

    static String peers(String ageBand, int balanceBand) {
        return "peers/" + ageBand + "/" + balanceBand;
    }

    /** @param metro as {@code Metro} names it */
    public static String place(String metro) {
        return "place/" + metro;
    }

    static int balanceBands() {
        return BANDS.length + 1;
    }

    /** @param balance minor units */
    static int balanceBand(long balance) {
        int band = 0;
        while (band < BANDS.length && balance >= 100 * BANDS[band]) {
            band++;
        }
        return band;
    }
}
