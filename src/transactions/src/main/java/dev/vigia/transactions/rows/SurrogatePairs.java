package dev.vigia.transactions.rows;

/**
 * Finds halves of surrogate pairs that stand alone. A Java text or an escape in JSON may hold one. UTF-8, in which everything
 * here is kept and sent, cannot.
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

    /** Returns the text with U+FFFD, the replacement character, in the place of each lone half. */
    static String repaired(String text) {
        if (areWhole(text)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text.length());
        // A pair is one code point beyond U+FFFF; only a lone half shows as one of its own.
        text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(repaired::appendCodePoint);
        return repaired.toString();
    }
}
