package dev.vigia.transactions.formats;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Checks the code of a currency in a mapping, and knows what people write instead. */
public final class CurrencyCode {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Map<String, String> SIGNS = Map.of(
            "\u20ac", "EUR",
            "EURO", "EUR",
            "\u20b9", "INR",
            "\u00a3", "GBP",
            "$", "USD, CAD, MXN, COP or another dollar's or peso's code",
            "R$", "BRL",
            "\u00a5", "JPY or CNY");

    private CurrencyCode() {}

    /**
     * Returns what is wrong with the code, and what would be right; {@code null} if nothing is.
     *
     * @param amounts how the source's amounts are written
     */
    public static String problem(String code, AmountFormat amounts) {
        String upper = code.toUpperCase(Locale.ROOT);
        int decimals = decimals(code);
        if (decimals > AmountFormat.MINOR_DECIMALS && !amounts.rounds()) {
            return "a currency of " + decimals + " decimals, and rules count hundredths. To have amounts rounded, write"
                    + " `numbers: {decimals: " + decimals + ", rounding: half_even}`.";
        }
        if (decimals != UNKNOWN) {
            return null;
        }
        if (SIGNS.containsKey(upper)) {
            return "no ISO 4217 code. Write " + SIGNS.get(upper) + ".";
        }
        return decimals(upper) == UNKNOWN
                ? "there is no such ISO 4217 code. Write one, for example EUR or INR."
                : "codes are in upper case. Write " + upper + ".";
    }

    /** Returns the decimals of the minor unit; -1 where there is none. */
    private static int decimals(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return UNKNOWN;
        }
    }
}
