package dev.vigia.fraud.documents;

import java.util.Objects;

/** One thing that is wrong with a document, and where: lines and columns count from 1. */
public final class Problem {
    public final int line;
    public final int column;
    public final String message;

    public Problem(int line, int column, String message) {
        this.line = line;
        this.column = column;
        this.message = Objects.requireNonNull(message);
    }

    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
