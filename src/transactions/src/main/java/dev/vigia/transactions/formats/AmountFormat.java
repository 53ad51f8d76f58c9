package dev.vigia.transactions.formats;

import dev.vigia.transactions.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The way in which a source writes amounts: the character before the decimals, the groups of digits before them, the number of
 * decimals, and what stands around the number. It reads what fits exactly and refuses the rest, so that nobody's 1.000
 * becomes 1.
 *
 * <p>An exponent, as in {@code 1.2E+3}, belongs to a number without groups. Digits are those of ASCII.
 */
public final class AmountFormat {
    /** Decimals of a minor unit, which every currency here has. */
    static final int MINOR_DECIMALS = 2;

    /** {@code 1234.56}: what a mapping means that does not say how its numbers are written. */
    public static final AmountFormat PLAIN =
            new AmountFormat('.', Grouping.NONE, MINOR_DECIMALS, AmountSigns.PLAIN, null);

    // Sixteen digits and two decimals fit into a long.
    private static final int MOST_DIGITS = 16;
    // A value from here on has sixteen digits; one more digit would be the seventeenth.
    private static final long TEN_TIMES_TOO_LARGE = 1_000_000_000_000_000L;

    private final char decimal;
    private final Grouping grouping;
    private final int decimals;
    private final AmountSigns signs;
    /** How decimals past the currency's are rounded; {@code null} where they must be zeros. */
    private final RoundingMode rounding;

    private final String expected;

    /**
     * Makes a format.
     *
     * @param decimals as written
     * @param rounding of those past the currency's; {@code null} where they must be zeros
     */
    AmountFormat(char decimal, Grouping grouping, int decimals, AmountSigns signs, RoundingMode rounding) {
        this.decimal = decimal;
        this.grouping = grouping;
        this.decimals = decimals;
        this.signs = signs;
        this.rounding = rounding;
        this.expected = words();
    }

    /** Returns the form in words and an example, for the reason why a text is no amount. */
    public String expected() {
        return expected;
    }

    /** Returns whether decimals past the currency's are rounded. */
    boolean rounds() {
        return rounding != null;
    }

    /**
     * Reads an amount. Nothing is rounded unless the mapping says so.
     *
     * @return minor units
     * @throws NumberFormatException if the text is not exactly of this form, or has a fraction of a minor unit
     * @throws ArithmeticException if it has more than sixteen digits before the decimals
     */
    public long minorUnits(String written) {
        // The usual form is read by hand, without a BigDecimal per row.
        String text = signs.number(written);
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int point = grouping.end(text, start);
        int end = decimalsEnd(text, point);
        // ".5" and "5." are amounts; "." and "-" are none.
        boolean anyDigit = point > start || end > point + 1;
        if (rounding != null && anyDigit && isFraction(text, point)) {
            return rounded(text, start, point);
        }
        if (end < text.length() || !anyDigit) {
            return scientific(text);
        }
        long units = whole(text, start, point) * 100 + 10L * digit(text, point + 1, end) + digit(text, point + 2, end);
        return text.charAt(0) == '-' ? -units : units;
    }

    /** Returns minor units in a form that this source is read by: no grouping, no zeros after the decimals. */
    public String text(long minorUnits) {
        return Money.text(minorUnits).replace('.', decimal);
    }

    static boolean isDigit(char next) {
        return next >= '0' && next <= '9';
    }

    /** Returns the position behind the decimals that are allowed. */
    private int decimalsEnd(String text, int point) {
        if (point == text.length() || text.charAt(point) != decimal) {
            return point;
        }
        int at = point + 1;
        while (at < text.length()
                && at - point <= decimals
                && (at - point <= MINOR_DECIMALS ? isDigit(text.charAt(at)) : text.charAt(at) == '0')) {
            at++;
        }
        return at;
    }

    /** Returns whether digits of the allowed number, and nothing else, stand behind the decimal character. */
    private boolean isFraction(String text, int point) {
        int digits = text.length() - point - 1;
        if (digits < 1 || digits > decimals || text.charAt(point) != decimal) {
            return false;
        }
        for (int at = point + 1; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private long rounded(String text, int start, int point) {
        BigDecimal fraction = new BigDecimal("." + text.substring(point + 1));
        BigDecimal number = BigDecimal.valueOf(whole(text, start, point)).add(fraction);
        BigDecimal signed = text.charAt(0) == '-' ? number.negate() : number;
        return minorUnits(signed.setScale(MINOR_DECIMALS, rounding));
    }

    private static long minorUnits(BigDecimal number) {
        return number.movePointRight(MINOR_DECIMALS).longValueExact();
    }

    private static long whole(String text, int start, int end) {
        long value = 0;
        for (int at = start; at < end; at++) {
            char next = text.charAt(at);
            if (isDigit(next)) {
                if (value >= TEN_TIMES_TOO_LARGE) {
                    throw new ArithmeticException("too large");
                }
                value = value * 10 + (next - '0');
            }
        }
        return value;
    }

    private static int digit(String text, int at, int end) {
        return at < end ? text.charAt(at) - '0' : 0;
    }

    /** Programs write large numbers with an exponent; anything else that gets here is no amount. */
    private long scientific(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        StringBuilder plain = new StringBuilder(text);
        // BigDecimal accepts digits of every script, and no decimal sign but the point.
        for (int at = 0; at < plain.length(); at++) {
            char next = plain.charAt(at);
            boolean sign = next == '-' || next == '+';
            if (next == decimal) {
                plain.setCharAt(at, '.');
            } else if (!isDigit(next) && !sign && at != exponent) {
                throw noAmount();
            }
        }
        BigDecimal number = exponent < 0 ? null : new BigDecimal(plain.toString());
        if (number == null || number.scale() > decimals) {
            throw noAmount();
        }
        // Looked at before anything is expanded: 1E+999999999 is a short text with a billion digits.
        if (number.signum() != 0 && (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new ArithmeticException("too large");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > MINOR_DECIMALS && rounding == null) {
            throw noAmount();
        }
        return minorUnits(stripped.scale() > MINOR_DECIMALS ? stripped.setScale(MINOR_DECIMALS, rounding) : stripped);
    }

    private static NumberFormatException noAmount() {
        return new NumberFormatException("not an amount of this form");
    }

    private String words() {
        String part = decimals == 0 ? "" : decimal + "56";
        String grouped = grouping.example();
        return "an amount like 1234" + part + (grouped.isEmpty() ? "" : " or " + grouped + part) + " (at most "
                + decimals + (decimals == 1 ? " decimal, " : " decimals, ") + grouping.words() + ", " + signs.words()
                + ")";
    }
}
