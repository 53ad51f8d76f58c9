package dev.vigia.music.settings;

/**
 * The tops cannot be made, and the message is all that the user needs: what could not be done, what was found, what would be
 * right.
 */
public final class WeeklyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private WeeklyFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked for was right, and failed. */
    public static WeeklyFailed because(String message) {
        return new WeeklyFailed(1, message);
    }

    /** What the user gave, on the command line or in a file, cannot be right. */
    public static WeeklyFailed badInput(String message) {
        return new WeeklyFailed(2, message);
    }

    /** 1 for a failure, 2 for bad input. */
    public int exitCode() {
        return exitCode;
    }
}
