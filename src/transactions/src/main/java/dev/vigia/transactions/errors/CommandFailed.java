package dev.vigia.transactions.errors;

/**
 * A command cannot do what it was asked for, and the message is all that its user needs: what could not be done, what was
 * found, what would be right. Printed as it is, without a stack trace.
 */
public final class CommandFailed extends RuntimeException {
    private final int exitCode;

    private CommandFailed(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The command was understood and failed. */
    public static CommandFailed because(String message) {
        return because(message, null);
    }

    /** The command was understood and failed; the message says all of {@code cause} that its user needs. */
    public static CommandFailed because(String message, Throwable cause) {
        return new CommandFailed(1, message, cause);
    }

    /** What the user gave, on the command line or in a file, cannot be right. */
    public static CommandFailed badInput(String message) {
        return new CommandFailed(2, message, null);
    }

    /** 1 for a failure, 2 for bad input. */
    public int exitCode() {
        return exitCode;
    }
}
