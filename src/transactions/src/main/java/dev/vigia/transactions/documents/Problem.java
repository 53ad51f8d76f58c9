package dev.vigia.transactions.documents;

import java.util.Comparator;

/** A mistake in a document, with its place: lines and columns count from 1. */
public final class Problem {
    static final Comparator<Problem> BY_PLACE =
            Comparator.<Problem>comparingInt(problem -> problem.line).thenComparingInt(problem -> problem.column);

    /** In characters: a message repeats what was found, which may be of any length. */
    private static final int LONGEST = 1_000;

    public final int line;
    public final int column;
    public final String message;

    public Problem(int line, int column, String message) {
        this.line = line;
        this.column = column;
        this.message = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    }

    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
