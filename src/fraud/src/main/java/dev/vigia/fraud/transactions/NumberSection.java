package dev.vigia.fraud.transactions;

import dev.vigia.fraud.documents.Section;

/** Reads a mapping's {@code numbers}. */
final class NumberSection {
    private static final String POINT = ".";

    private NumberSection() {}

    static AmountFormat read(Section numbers) {
        String decimal = numbers.text("decimal", POINT);
        String grouping = numbers.optionalText("grouping").orElse("");
        int decimals = numbers.wholeNumber("decimals", AmountFormat.MINOR_DECIMALS, AmountFormat.MINOR_DECIMALS);
        numbers.refuseUnknownNames();
        if (!isSeparator(decimal) || decimal.isBlank()) {
            numbers.refuse("decimal", "`decimal` is \"" + decimal + "\". Write one character, for example \",\".");
        }
        if (!grouping.isEmpty() && !isSeparator(grouping)) {
            numbers.refuse(
                    "grouping",
                    "`grouping` is \"" + grouping + "\". Write one character, for example \".\", \" \" or \"'\".");
        }
        if (grouping.equals(decimal)) {
            numbers.refuse(
                    "grouping",
                    "`grouping` and `decimal` are both \"" + decimal + "\". Give two different characters, for example"
                            + " {decimal: \",\", grouping: \".\"}.");
        }
        return new AmountFormat(
                decimal.charAt(0), grouping.isEmpty() ? AmountFormat.NO_GROUPING : grouping.charAt(0), decimals);
    }

    /** One character that nobody could take for a digit, a sign, or a letter of an exponent. */
    private static boolean isSeparator(String text) {
        return text.length() == 1
                && !Character.isLetterOrDigit(text.charAt(0))
                && "+-\u2212\"\n\r\t".indexOf(text.charAt(0)) < 0;
    }
}
