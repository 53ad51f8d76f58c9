package dev.vigia.music.settings;

/**
 * The error of a run whose tops cannot be made. Its message is all that the user needs: what could not be done, what was found,
 * and what would be right.
 */
public final class WeeklyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private WeeklyFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Returns the error of a run that failed though its options and files are right. */
    public static WeeklyFailed because(String message) {
        return new WeeklyFailed(1, message);
    }

    /** Returns the error of a run whose user gave an option or a file that cannot be right. */
    public static WeeklyFailed badInput(String message) {
        return new WeeklyFailed(2, message);
    }

    /** Returns 1 for a failure, 2 for bad input. */
    public int exitCode() {
        return exitCode;
    }
}
