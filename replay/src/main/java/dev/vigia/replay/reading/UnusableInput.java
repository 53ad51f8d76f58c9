package dev.vigia.replay.reading;

/** An input as a whole cannot be replayed. The message says why, and what would be right. It holds no field's value. */
public final class UnusableInput extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public UnusableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
