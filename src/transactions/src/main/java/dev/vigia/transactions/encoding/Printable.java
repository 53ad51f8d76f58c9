package dev.vigia.transactions.encoding;

import java.util.Locale;

/**
 * Makes text from outside, such as ids and places of rows, safe for a terminal: shown, not obeyed.
 *
 * <p>Control characters (escape sequences begin with one), marks of direction, other invisible characters, separators of lines and
 * halves of characters are shown by their code, as in {@code <U+001B>}. The two joiners stay: Indian scripts are written with
 * them. Source of the classes: Unicode Technical Report 36, "Unicode Security Considerations".
 */
public final class Printable {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    private Printable() {}

    /** Returns the text in one line; {@code null} stays {@code null}. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Returns the text of a message of several lines: line ends and tabs stay; {@code null} stays {@code null}. */
    public static String lines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean lineEnds) {
        if (text == null || text.codePoints().noneMatch(next -> isObeyed(next, lineEnds))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(next -> {
            if (isObeyed(next, lineEnds)) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", next));
            } else {
                shown.appendCodePoint(next);
            }
        });
        return shown.toString();
    }

    private static boolean isObeyed(int character, boolean lineEnds) {
        switch (Character.getType(character)) {
            case Character.CONTROL:
                return !lineEnds || character != '\n' && character != '\t';
            case Character.FORMAT:
                return character != NON_JOINER && character != JOINER;
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            // codePoints() joins pairs, so a surrogate that is seen here stands alone.
            case Character.SURROGATE:
                return true;
            default:
                return false;
        }
    }
}
