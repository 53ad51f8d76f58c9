package dev.vigia.music.ranking;

/** A file was split in the middle of a quoted field with a line break; it has to be read as one. */
public final class SplitInsideQuotes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SplitInsideQuotes() {
        super("A quoted line break lies across the border of two splits.");
    }
}
