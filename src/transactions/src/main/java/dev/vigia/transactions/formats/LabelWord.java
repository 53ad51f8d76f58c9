package dev.vigia.transactions.formats;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a label: whether a transaction turned out to be fraud. */
public final class LabelWord {
    /** The words for a message. */
    public static final String EXPECTED =
            "Write 1 for fraud and 0 otherwise; 1.0 and 0.0, yes and no, true and false do as well.";

    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("1", true),
            Map.entry("1.0", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("0", false),
            Map.entry("0.0", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("false", false));

    private LabelWord() {}

    /** Returns whether the text says fraud, in upper or lower case; empty if it is no label. */
    public static Optional<Boolean> of(String text) {
        return Optional.ofNullable(WORDS.get(Blanks.strip(text).toLowerCase(Locale.ROOT)));
    }
}
