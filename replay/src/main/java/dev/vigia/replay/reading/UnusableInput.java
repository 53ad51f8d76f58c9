package dev.vigia.replay.reading;

/** Says in one line why an input as a whole cannot be replayed, and what would be right. Never holds a field's value. */
public final class UnusableInput extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String message) {
        super(message);
    }

    public UnusableInput(String message, Throwable cause) {
        super(message, cause);
    }
}
