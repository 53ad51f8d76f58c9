package dev.vigia.fraud.conditions;

/** Finds dotted names in the text of a condition. CEL counts places in code points, Java in chars. */
final class Names {
    private Names() {}

    /** Returns the name that contains the place or ends at it; empty if there is none. */
    static String around(String text, int offset) {
        int begin = index(text, begin(text, offset));
        return text.substring(begin, end(text, begin));
    }

    /** Returns where that name begins, in code points. */
    static int begin(String text, int offset) {
        int begin = index(text, offset);
        while (begin > 0 && belongs(text.charAt(begin - 1))) {
            begin--;
        }
        return text.codePointCount(0, begin);
    }

    /** Returns the name that ends before the place, skipping blanks. */
    static String before(String text, int offset) {
        int end = index(text, offset);
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return around(text, text.codePointCount(0, end));
    }

    private static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int index(String text, int offset) {
        return text.offsetByCodePoints(0, Math.max(0, Math.min(offset, text.codePointCount(0, text.length()))));
    }

    private static boolean belongs(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_';
    }
}
