package dev.vigia.aws.errors;

/** A command cannot do what it was asked for; the message is all that its user needs, and is printed as it is. */
public final class DeployFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private DeployFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was understood and failed. */
    public static DeployFailed because(String message) {
        return new DeployFailed(1, message);
    }

    /** What the user gave cannot be right. */
    public static DeployFailed badInput(String message) {
        return new DeployFailed(2, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
