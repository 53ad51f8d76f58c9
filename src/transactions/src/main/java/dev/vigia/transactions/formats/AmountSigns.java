package dev.vigia.transactions.formats;

/** The signs around a number: a currency's symbol before or after it, and a minus where it is below zero. */
final class AmountSigns {
    static final AmountSigns PLAIN = new AmountSigns("", Negative.BEFORE);

    private final String symbol;
    private final Negative negative;

    /** @param symbol for example {@code $} or {@code EUR}; empty if there is none */
    AmountSigns(String symbol, Negative negative) {
        this.symbol = symbol;
        this.negative = negative;
    }

    /** Returns the number alone, with a minus before it if it is below zero; what is not of this form stays in it. */
    String number(String text) {
        if (symbol.isEmpty() && negative == Negative.BEFORE) {
            return text;
        }
        String rest = withoutSymbol(text);
        boolean below =
                rest.length() > negative.length() && rest.startsWith(negative.before) && rest.endsWith(negative.after);
        String number =
                below ? rest.substring(negative.before.length(), rest.length() - negative.after.length()) : rest;
        // The symbol is outside of the sign, as in $-12, or inside, as in -$12, and not at both places.
        number = rest.length() == text.length() ? withoutSymbol(number) : number;
        return below ? "-" + number : number;
    }

    /** Returns the form in words, for a reason why a text is no amount. */
    String words() {
        String words = symbol.isEmpty() ? "no currency" : "with or without " + symbol;
        return negative == Negative.BEFORE
                ? words
                : words + ", below zero like " + negative.before + "12" + negative.after;
    }

    private String withoutSymbol(String text) {
        if (symbol.isEmpty()) {
            return text;
        }
        return text.startsWith(symbol)
                ? Blanks.strip(text.substring(symbol.length()))
                : text.endsWith(symbol) ? Blanks.strip(text.substring(0, text.length() - symbol.length())) : text;
    }

    /** Where a number below zero has its sign. */
    enum Negative {
        BEFORE("-", ""),
        AFTER("", "-"),
        PARENTHESES("(", ")");

        private final String before;
        private final String after;

        Negative(String before, String after) {
            this.before = before;
            this.after = after;
        }

        private int length() {
            return before.length() + after.length();
        }
    }
}
