package dev.vigia.transactions.documents;

import java.math.BigDecimal;

/** Reads amounts of money in a document, in hundredths of the currency's unit. */
final class MinorUnits {
    /** Digits before the point: more would overflow, and {@code 1e999999999} would never end. */
    private static final int MOST_DIGITS = 16;

    private MinorUnits() {}

    /**
     * Reads an amount.
     *
     * @return {@code null} if it is below zero or too large
     * @throws NumberFormatException if it is no number
     * @throws ArithmeticException if it has more than two decimals
     */
    static Long of(String text) {
        BigDecimal number = new BigDecimal(text);
        // The scale may be any int: as ints the difference could overflow.
        long digits = (long) number.precision() - number.scale();
        return digits > MOST_DIGITS || number.signum() < 0
                ? null
                : number.movePointRight(2).longValueExact();
    }
}
