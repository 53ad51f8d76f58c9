package dev.vigia.aws.states;

/** The error of an execution that somebody ended: none of its states is entered any more. */
final class ExecutionEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
