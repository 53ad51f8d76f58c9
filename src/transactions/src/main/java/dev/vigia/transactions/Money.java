package dev.vigia.transactions;

/** Amounts of money as whole minor units (paise, cents) in a {@code long}; every currency here has two decimals. */
public final class Money {
    private Money() {}

    /** Returns the amount as people write it: no trailing zeros after the point, no grouping. */
    public static String text(long minorUnits) {
        long whole = Math.abs(minorUnits) / 100;
        long part = Math.abs(minorUnits) % 100;
        String sign = minorUnits < 0 ? "-" : "";
        return part == 0 ? sign + whole : sign + whole + "." + (part < 10 ? "0" : "") + part;
    }

    /** Returns the sum of two amounts, zero or more; {@link Long#MAX_VALUE} where it is larger than that. */
    public static long sum(long one, long other) {
        long sum = one + other;
        // Where two longs of zero or more overflow, the sum is always below zero.
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
