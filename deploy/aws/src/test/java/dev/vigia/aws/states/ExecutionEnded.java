package dev.vigia.aws.states;

/** Somebody ended the execution: none of its states is entered any more. */
final class ExecutionEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
