package dev.vigia.replay.reading;

import dev.vigia.transactions.errors.ExplainedFailure;

/** The error of an input that cannot be replayed. The message says why and what would be right, without any value. */
public final class UnusableInput extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        this(message, null);
    }

    public UnusableInput(String message, Throwable cause) {
        super(Kind.BAD_INPUT, message, cause);
    }
}
