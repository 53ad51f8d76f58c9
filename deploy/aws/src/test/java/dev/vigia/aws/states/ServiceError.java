package dev.vigia.aws.states;

/** The error of a call that fails, by the name that Step Functions gives it. */
final class ServiceError extends RuntimeException {
    static final String TIMEOUT = "States.Timeout";

    private static final long serialVersionUID = 1L;

    final String name;

    ServiceError(String name, String cause) {
        super(cause);
        this.name = name;
    }
}
