package dev.vigia.transactions.formats;

import dev.vigia.transactions.documents.Section;
import java.math.RoundingMode;

/** Reads a mapping's {@code numbers}. */
public final class NumberSection {
    private static final String POINT = ".";
    private static final String SIGNS = "+-\u2212()";

    private NumberSection() {}

    public static AmountFormat read(Section numbers) {
        String decimal = numbers.text("decimal", POINT);
        Grouping grouping = grouping(numbers, decimal);
        int decimals = numbers.wholeNumber("decimals", AmountFormat.MINOR_DECIMALS, AmountFormat.MINOR_DECIMALS);
        AmountSigns signs = signs(numbers);
        Rounding rounding = numbers.choice("rounding", Rounding.class, Rounding.NONE);
        numbers.refuseUnknownNames();
        if (!isSeparator(decimal) || decimal.isBlank()) {
            numbers.refuse("decimal", "`decimal` is \"" + decimal + "\". Write one character, for example \",\".");
        }
        // An empty text counts as absent, so there is a first character even where it is refused.
        return new AmountFormat(decimal.charAt(0), grouping, decimals, signs, rounding.mode);
    }

    private static Grouping grouping(Section numbers, String decimal) {
        String separator = numbers.optionalText("grouping").orElse("");
        Grouping.Groups groups = numbers.choice("groups", Grouping.Groups.class, Grouping.Groups.THOUSANDS);
        if (separator.isEmpty()) {
            if (numbers.has("groups")) {
                numbers.refuse("groups", "`groups` needs the character between them. Write it as `grouping: \",\"`.");
            }
            return Grouping.NONE;
        }
        if (!isSeparator(separator)) {
            numbers.refuse(
                    "grouping",
                    "`grouping` is \"" + separator + "\". Write one character, for example \".\", \" \" or \"'\".");
        }
        if (separator.equals(decimal)) {
            numbers.refuse(
                    "grouping",
                    "`grouping` and `decimal` are both \"" + decimal + "\". Give two different characters, for example"
                            + " {decimal: \",\", grouping: \".\"}.");
        }
        return new Grouping(separator.charAt(0), groups);
    }

    private static AmountSigns signs(Section numbers) {
        String symbol = numbers.optionalText("symbol").orElse("");
        if (!symbol.equals(Blanks.strip(symbol))
                || symbol.chars().anyMatch(each -> Character.isDigit(each) || SIGNS.indexOf(each) >= 0)) {
            numbers.refuse(
                    "symbol",
                    "`symbol` is \"" + symbol + "\". Write what stands before or after a number, without blanks,"
                            + " digits and signs, for example \"$\" or EUR.");
        }
        return new AmountSigns(
                symbol, numbers.choice("negative", AmountSigns.Negative.class, AmountSigns.Negative.BEFORE));
    }

    /** Returns whether it is one character that nobody could take for a digit, a sign, or a letter of an exponent. */
    private static boolean isSeparator(String text) {
        return text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && (SIGNS + "\"\n\r\t").indexOf(text.charAt(0)) < 0;
    }

    /** What is done with decimals past the currency's. */
    private enum Rounding {
        /** They must be zeros. */
        NONE(null),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        HALF_UP(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }
}
