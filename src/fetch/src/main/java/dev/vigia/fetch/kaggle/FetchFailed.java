package dev.vigia.fetch.kaggle;

/** Nothing can be fetched, and the message is all that its user needs: what failed, what was found, what would be right. */
public final class FetchFailed extends Exception {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private final int exitCode;

    private FetchFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static FetchFailed because(String message) {
        return new FetchFailed(FAILED, message);
    }

    /** What the user gave cannot be right. */
    public static FetchFailed badInput(String message) {
        return new FetchFailed(BAD_INPUT, message);
    }

    /** 1 for a failure, 2 for bad input. */
    public int exitCode() {
        return exitCode;
    }
}
