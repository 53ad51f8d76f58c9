package dev.vigia.fetch.kaggle;

import dev.vigia.transactions.errors.ExplainedFailure;

/** A data set that cannot be fetched. The message says what failed, what was found, and what would be right. */
public final class FetchFailed extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    private FetchFailed(Kind kind, String message) {
        super(kind, message, null);
    }

    public static FetchFailed because(String message) {
        return new FetchFailed(Kind.FAILED, message);
    }

    /** Returns the refusal of what the user gave. */
    public static FetchFailed badInput(String message) {
        return new FetchFailed(Kind.BAD_INPUT, message);
    }
}
