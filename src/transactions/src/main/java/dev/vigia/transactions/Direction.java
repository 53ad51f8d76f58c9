package dev.vigia.transactions;

import java.util.Locale;

/** The way that the money of a transaction takes, as its account sees it. */
public enum Direction {
    /** A payment leaves the account. Sources that say nothing have only these. */
    OUT,
    /** Money comes in. */
    IN,
    /** Money of an earlier payment comes back. */
    REFUND,
    /** An earlier booking is undone. */
    REVERSAL;

    // Kept, because values() copies its array at each call.
    private static final Direction[] ALL = values();

    /** Returns the name in mappings, rules and the lake: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the direction with this {@link #ordinal}. */
    public static Direction at(int ordinal) {
        return ALL[ordinal];
    }
}
