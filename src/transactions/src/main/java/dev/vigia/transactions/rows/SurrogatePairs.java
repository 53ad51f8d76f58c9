package dev.vigia.transactions.rows;

/**
 * Java's texts may hold one half of a surrogate pair alone, and so may JSON's escapes; UTF-8, in which everything here is
 * kept and sent on, cannot.
 */
public final class SurrogatePairs {
    private static final int REPLACEMENT = 0xfffd;

    private SurrogatePairs() {}

    public static boolean areWhole(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter)) {
                at++;
                if (at == length || !Character.isSurrogatePair(letter, text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with U+FFFD, the sign for what could not be read, in the place of each lone half. */
    static String repaired(String text) {
        if (areWhole(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }
}
