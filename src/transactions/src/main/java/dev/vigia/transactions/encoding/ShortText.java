package dev.vigia.transactions.encoding;

/** Cuts texts to a length: a message may repeat input of any length. */
public final class ShortText {
    private static final String CUT = "...";

    private ShortText() {}

    /** Returns the text, or its beginning and three points, {@code most} characters together; {@code most} is 4 or more. */
    public static String of(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        // One less where the cut would fall between the halves of a surrogate pair.
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
