package dev.vigia.replay.reading;

import dev.vigia.transactions.errors.ExplainedFailure;

/** An input as a whole cannot be replayed. The message says why, and what would be right. It holds no field's value. */
public final class UnusableInput extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        this(message, null);
    }

    public UnusableInput(String message, Throwable cause) {
        super(Kind.BAD_INPUT, message, cause);
    }
}
