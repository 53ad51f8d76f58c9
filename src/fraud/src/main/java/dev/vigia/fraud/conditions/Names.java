package dev.vigia.fraud.conditions;

/** Names with their points in a condition's text, by a place in code points. */
final class Names {
    private Names() {}

    /** The name in which, or right after which, the place is; empty if there is none. */
    static String around(String text, int offset) {
        int begin = index(text, begin(text, offset));
        return text.substring(begin, end(text, begin));
    }

    /** Where that name begins, in code points. */
    static int begin(String text, int offset) {
        int begin = index(text, offset);
        while (begin > 0 && belongs(text.charAt(begin - 1))) {
            begin--;
        }
        return text.codePointCount(0, begin);
    }

    /** The name that ends before the place, blanks between them left out. */
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
