package dev.vigia.transactions.formats;

/** What counts as blank at the ends of a value: white space, the spaces that do not break a line, and a byte order mark. */
public final class Blanks {
    private Blanks() {}

    /** The text without blanks at its ends. */
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
        return letter <= ' '
                ? Character.isWhitespace(letter)
                : letter >= 0x80
                        && (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\ufeff');
    }
}
