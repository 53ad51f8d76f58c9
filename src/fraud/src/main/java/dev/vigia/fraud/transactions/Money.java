package dev.vigia.fraud.transactions;

import java.math.BigDecimal;

/** Amounts of money as whole minor units (paise, cents) in a {@code long}; every currency here has two decimals. */
public final class Money {
    /** The first amount, in minor units, that no longer fits the lake's {@code decimal(18,2)}. */
    static final long TOO_MUCH = 1_000_000_000_000_000_000L;

    private static final int LONGEST_FAST = 16;

    private Money() {}

    /**
     * Reads a decimal number such as {@code 12345.67}, {@code -3} or {@code 1e+05} without rounding.
     *
     * @return minor units
     * @throws NumberFormatException if it is not a number, or has a fraction of a minor unit
     * @throws ArithmeticException if it has more than sixteen digits before the point
     */
    public static long minorUnits(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_FAST) {
            return exact(text);
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        int first = at;
        long value = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char next = text.charAt(at);
            if (next >= '0' && next <= '9') {
                value = value * 10 + (next - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else if (next == '.' && decimals < 0 && at > first) {
                decimals = 0;
            } else {
                return exact(text);
            }
        }
        if (first == length || decimals == 0 || decimals > 2) {
            return exact(text);
        }
        value *= decimals == 2 ? 1 : decimals == 1 ? 10 : 100;
        return first == 1 ? -value : value;
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

    private static long exact(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.signum() != 0 && (long) number.precision() - number.scale() > LONGEST_FAST) {
            throw new ArithmeticException("too large");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > 2) {
            throw new NumberFormatException("a fraction of a minor unit");
        }
        return stripped.movePointRight(2).longValueExact();
    }
}
