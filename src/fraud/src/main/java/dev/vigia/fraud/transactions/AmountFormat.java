package dev.vigia.fraud.transactions;

import java.math.BigDecimal;

/**
 * How a source writes amounts: the character before the decimals, the one between groups of three digits, if any, and how
 * many decimals there are at most. It reads what fits exactly and refuses the rest, so that nobody's 1.000 becomes 1.
 *
 * <p>A number has all of its grouping characters or none. An exponent, as in {@code 1.2E+3}, belongs to a number without
 * them. Digits are those of ASCII.
 */
public final class AmountFormat {
    static final int NO_GROUPING = -1;

    /** Decimals of a minor unit, which every currency here has. */
    static final int MINOR_DECIMALS = 2;

    /** {@code 1234.56}: what a mapping means that does not say how its numbers are written. */
    public static final AmountFormat PLAIN = new AmountFormat('.', NO_GROUPING, MINOR_DECIMALS);

    private static final int MOST_DIGITS = 16;
    private static final int GROUP = 3;

    private final char decimal;
    private final int grouping;
    private final int decimals;
    private final String expected;

    /** @param decimals as written; those past the currency's must be zeros */
    AmountFormat(char decimal, int grouping, int decimals) {
        this.decimal = decimal;
        this.grouping = grouping;
        this.decimals = decimals;
        this.expected = expected(decimal, grouping, decimals);
    }

    /** The form in words and an example, for the reason why a text is no amount. */
    String expected() {
        return expected;
    }

    /**
     * Reads an amount without rounding.
     *
     * @return minor units
     * @throws NumberFormatException if the text is not exactly of this form, or has a fraction of a minor unit
     * @throws ArithmeticException if it has more than sixteen digits before the decimals
     */
    public long minorUnits(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long value = 0;
        int digits = 0;
        int inGroup = 0;
        boolean grouped = false;
        boolean large = false;
        for (; at < length; at++) {
            char next = text.charAt(at);
            if (next >= '0' && next <= '9') {
                large |= value >= 1_000_000_000_000_000L;
                value = large ? value : value * 10 + (next - '0');
                digits++;
                inGroup++;
            } else if (isGrouping(next) && (grouped ? inGroup == GROUP : inGroup > 0 && inGroup <= GROUP)) {
                grouped = true;
                inGroup = 0;
            } else {
                break;
            }
        }
        if (grouped && inGroup != GROUP) {
            throw noAmount();
        }
        int point = at;
        int minor = 0;
        if (at < length && text.charAt(at) == decimal) {
            for (at++; at < length && isDigit(text.charAt(at)); at++) {
                int place = at - point;
                int digit = text.charAt(at) - '0';
                minor += place == 1 ? 10 * digit : place == 2 ? digit : 0;
                if (place > MINOR_DECIMALS && digit != 0 || place > decimals) {
                    return scientific(text, grouped);
                }
            }
        }
        if (at < length || digits + Math.max(0, at - point - 1) == 0) {
            return scientific(text, grouped);
        }
        if (large) {
            throw new ArithmeticException("too large");
        }
        long units = value * 100 + minor;
        return text.charAt(0) == '-' ? -units : units;
    }

    /** Minor units as this source would write them: no grouping, no zeros after the decimals. */
    public String text(long minorUnits) {
        return Money.text(minorUnits).replace('.', decimal);
    }

    private boolean isGrouping(char next) {
        return next == grouping
                || grouping == ' ' && (next == '\u00a0' || next == '\u202f' || next == '\u2009')
                || grouping == '\'' && next == '\u2019';
    }

    private static boolean isDigit(char next) {
        return next >= '0' && next <= '9';
    }

    /** Programs write large numbers with an exponent; anything else that gets here is no amount. */
    private long scientific(String text, boolean grouped) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent < 0 || grouped) {
            throw noAmount();
        }
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char next = plain.charAt(at);
            boolean sign = next == '-' || next == '+';
            if (next == decimal) {
                plain.setCharAt(at, '.');
            } else if (!isDigit(next) && !sign && at != exponent) {
                throw noAmount();
            }
        }
        BigDecimal number = new BigDecimal(plain.toString());
        if (number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new ArithmeticException("too large");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (number.scale() > decimals || stripped.scale() > MINOR_DECIMALS) {
            throw noAmount();
        }
        return stripped.movePointRight(MINOR_DECIMALS).longValueExact();
    }

    private static NumberFormatException noAmount() {
        return new NumberFormatException("not an amount of this form");
    }

    private static String expected(char decimal, int grouping, int decimals) {
        String part = decimals == 0 ? "" : decimal + "56";
        String group = grouping == NO_GROUPING ? "" : " or 1" + (char) grouping + "234" + part;
        return "an amount like 1234" + part + group + " (at most " + decimals
                + (decimals == 1 ? " decimal" : " decimals")
                + (grouping == NO_GROUPING ? ", no grouping" : ", groups of three digits") + ")";
    }
}
