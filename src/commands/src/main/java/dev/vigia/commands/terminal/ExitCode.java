package dev.vigia.commands.terminal;

import dev.vigia.transactions.errors.ExplainedFailure;

/** The exit codes of every command. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** Bad usage or bad input: the user has to change what was given. */
    public static final int BAD_INPUT = 2;
    /** Ctrl-C before the work was done: 128 and the number of the signal, as shells expect it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Returns the exit code of a command that ends with a failure. */
    public static int of(ExplainedFailure failure) {
        return switch (failure.kind()) {
            case FAILED -> FAILED;
            case BAD_INPUT -> BAD_INPUT;
        };
    }
}
