package dev.vigia.commands.weekly;

import dev.vigia.commands.terminal.ExitCode;

/** The end of the run for one week. */
enum WeekOutcome {
    /** The tops can be read. */
    MADE(ExitCode.DONE),
    FAILED(ExitCode.FAILED),
    /** An option or an input file is wrong: another run with the same files would end the same way. */
    BAD_INPUT(ExitCode.BAD_INPUT),
    /** Ctrl-C came before the tops could be read. */
    INTERRUPTED(ExitCode.INTERRUPTED);

    final int exitCode;

    WeekOutcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * Returns the outcome of a program that was not interrupted.
     *
     * @param hasReceipt whether the program has written its receipt, which it does once the tops can be read
     */
    static WeekOutcome of(int exitCode, boolean hasReceipt) {
        // A program that is killed early may end with 0 too, so that the exit code alone proves nothing.
        if (exitCode == MADE.exitCode && hasReceipt) {
            return MADE;
        }
        return exitCode == BAD_INPUT.exitCode ? BAD_INPUT : FAILED;
    }
}
