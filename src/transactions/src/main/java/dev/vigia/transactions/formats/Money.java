package dev.vigia.transactions.formats;

/** Amounts of money as whole minor units (paise, cents) in a {@code long}; every currency here has two decimals. */
public final class Money {
    /** The first amount, in minor units, that no longer fits the lake's {@code decimal(18,2)}. */
    static final long TOO_MUCH = 1_000_000_000_000_000_000L;

    private Money() {}

    /**
     * Reads an amount of the usual form, see {@link AmountFormat#PLAIN}.
     *
     * @return minor units
     */
    public static long minorUnits(String text) {
        return AmountFormat.PLAIN.minorUnits(text);
    }

    /** The amount as written by people: no trailing zeros after the point, no grouping. */
    public static String text(long minorUnits) {
        long whole = Math.abs(minorUnits) / 100;
        long part = Math.abs(minorUnits) % 100;
        String sign = minorUnits < 0 ? "-" : "";
        return part == 0 ? sign + whole : sign + whole + "." + (part < 10 ? "0" : "") + part;
    }

    /** The sum of two amounts, zero or more; {@link Long#MAX_VALUE} where it is larger than that. */
    public static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
