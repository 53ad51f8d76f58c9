package dev.vigia.transactions;

import java.util.Locale;

/** A text about a transaction that few sources have, and that rules may compare. */
public enum Detail {
    /** The name of the shop or company that was paid. */
    MERCHANT,
    /** The kind of purchase or booking, in the source's words. */
    CATEGORY,
    /** The way in which it was ordered, for example online or at a terminal, in the source's words. */
    CHANNEL,
    /** The token of the device: nobody can trace it back without the secret. */
    DEVICE,
    /** The token of the network address, as for {@link #DEVICE}. */
    IP,
    /** The country of this payment: ISO 3166-1 alpha-2. */
    COUNTRY;

    // Kept, because values() copies its array at each call.
    private static final Detail[] ALL = values();

    static final int COUNT = ALL.length;

    /** Returns the name in mappings and rules: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
