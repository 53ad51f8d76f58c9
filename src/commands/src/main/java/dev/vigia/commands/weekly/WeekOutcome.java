package dev.vigia.commands.weekly;

/** How the run for one week ended. */
enum WeekOutcome {
    /** The tops can be read. */
    MADE(0),
    FAILED(1),
    /** An option or an input file is wrong: another run with the same files would end the same way. */
    BAD_INPUT(2),
    /** Ctrl-C came before the tops could be read. */
    INTERRUPTED(130);

    final int exitCode;

    WeekOutcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * Returns how a program ended that was not interrupted.
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
