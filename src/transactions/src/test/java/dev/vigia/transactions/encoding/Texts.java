package dev.vigia.transactions.encoding;

import java.util.Random;

/** Texts that no one expects, the same ones for the same seed. */
public final class Texts {
    private static final String[] PARTS = {
        "",
        "a",
        "0",
        " ",
        "\"",
        "\\",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u001a",
        "\u001f",
        "\u007f",
        "\u00a0",
        "é",
        "ß",
        "İ",
        "ı",
        "₹",
        "नमस्ते",
        "日本",
        "\u2028",
        "\ufeff",
        "\uffff",
        "😀",
        "👩‍👩‍👧",
        "null",
        "nan",
        "{",
        "}",
        "[1]",
        ",",
        "'",
        "/",
        "\\u0041"
    };

    private Texts() {}

    public static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(8); parts > 0; parts--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    /** Returns a text as {@link #any} does, or {@code null}. */
    public static String anyOrNone(Random random) {
        return random.nextInt(4) == 0 ? null : any(random);
    }
}
