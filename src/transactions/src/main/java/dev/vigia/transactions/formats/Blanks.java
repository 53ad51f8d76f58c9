package dev.vigia.transactions.formats;

/** Strips blanks off the ends of a value: white space, spaces that do not break a line, and byte order marks. */
public final class Blanks {
    private Blanks() {}

    /** Returns the text without blanks at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char letter) {
        // Most letters are ASCII and are done after two comparisons. Only isSpaceChar() has the non-breaking spaces.
        return letter <= ' '
                ? Character.isWhitespace(letter)
                : letter >= 0x80
                        && (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\ufeff');
    }
}
