package dev.vigia.transactions.encoding;

/** Texts cut to a length, because what they repeat may be of any. */
public final class ShortText {
    private static final String CUT = "...";

    private ShortText() {}

    /** The text, or its beginning with three points so that it has {@code most} characters, at least four. */
    public static String of(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
