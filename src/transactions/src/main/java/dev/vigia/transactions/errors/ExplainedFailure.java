package dev.vigia.transactions.errors;

/**
 * A failure that its message explains to the user: what could not be done, what was found, and what would be right. A program
 * prints the message as it is, without a stack trace.
 */
public class ExplainedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kind of a failure: it tells who has to change something. */
    public enum Kind {
        /** The request was right, and could not be carried out. */
        FAILED,
        /** The command line or a file of the user is wrong. */
        BAD_INPUT
    }

    private final Kind kind;

    /** Makes a failure that a domain tells apart; everyone else calls {@link #because} or {@link #badInput}. */
    protected ExplainedFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Returns the failure of a request that was right. */
    public static ExplainedFailure because(String message) {
        return because(message, null);
    }

    /** Returns the failure of a request that was right; the message says all of {@code cause} that the user needs. */
    public static ExplainedFailure because(String message, Throwable cause) {
        return new ExplainedFailure(Kind.FAILED, message, cause);
    }

    /** Returns the refusal of what the user gave. */
    public static ExplainedFailure badInput(String message) {
        return new ExplainedFailure(Kind.BAD_INPUT, message, null);
    }

    public final Kind kind() {
        return kind;
    }
}
