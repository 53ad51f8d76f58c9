package dev.vigia.music.csv;

/**
 * Makes text from a file safe to print on a terminal. Control characters, invisible ones, and those that change the direction
 * of writing become their code, as in {@code <U+001B>}. Joiners stay, because some scripts need them.
 */
public final class TerminalText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private TerminalText() {}

    public static String of(String text) {
        if (text.codePoints().allMatch(TerminalText::isShown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isShown(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("<U+%04X>", character));
            }
        });
        return shown.toString();
    }

    /** Returns the safe text, cut to a number of characters; a text that was cut ends with an ellipsis. */
    public static String of(String text, int most) {
        String shown = of(text);
        return shown.codePointCount(0, shown.length()) > most
                ? shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "\u2026"
                : shown;
    }

    private static boolean isShown(int character) {
        switch (Character.getType(character)) {
            case Character.FORMAT:
                return character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            case Character.CONTROL:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            // Half of a pair. A whole one is a character of another type.
            case Character.SURROGATE:
                return false;
            default:
                return true;
        }
    }
}
