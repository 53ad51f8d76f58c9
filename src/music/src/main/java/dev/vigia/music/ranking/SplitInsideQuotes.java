package dev.vigia.music.ranking;

/** The error of a file that was split inside a quoted field with a line break. It must be read again as a whole. */
public final class SplitInsideQuotes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SplitInsideQuotes() {
        super("A quoted line break lies across the border of two splits.");
    }
}
