package dev.vigia.aws.commands;

/** A command cannot do what it was asked for; the message is all that its user needs, and is printed as it is. */
final class DeployFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private DeployFailed(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command was understood and failed. */
    static DeployFailed because(String message) {
        return new DeployFailed(1, message);
    }

    /** What the user gave cannot be right. */
    static DeployFailed badInput(String message) {
        return new DeployFailed(2, message);
    }

    int exitCode() {
        return exitCode;
    }
}
