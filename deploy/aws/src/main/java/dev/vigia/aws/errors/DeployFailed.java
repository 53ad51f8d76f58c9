package dev.vigia.aws.errors;

/** The error of a command that cannot do what it was asked. The message is all that the user needs, and is printed as it is. */
public final class DeployFailed extends RuntimeException {
    /** The exit code of a command that was understood and failed. */
    public static final int FAILED = 1;
    /** The exit code of a command whose usage or input is wrong. */
    public static final int BAD_INPUT = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private DeployFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Returns the failure of a command that was understood. */
    public static DeployFailed because(String message) {
        return new DeployFailed(FAILED, message);
    }

    /** Returns the failure of a command whose user gave something that cannot be right. */
    public static DeployFailed badInput(String message) {
        return new DeployFailed(BAD_INPUT, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
