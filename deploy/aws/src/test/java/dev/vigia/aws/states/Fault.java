package dev.vigia.aws.states;

/**
 * A fault in the calls of one state.
 *
 * @param times how often, from the first call
 */
record Fault(Kind kind, String error, int times) {
    static final int ALWAYS = Integer.MAX_VALUE;

    enum Kind {
        /** The service does nothing, and answers with an error. */
        REFUSED,
        /** The service does what was asked, but its answer is lost. */
        ANSWER_LOST,
        /** Somebody ends the execution just before. */
        EXECUTION_ENDED
    }

    static Fault refused(String error, int times) {
        return new Fault(Kind.REFUSED, error, times);
    }

    static Fault answerLost() {
        return new Fault(Kind.ANSWER_LOST, ServiceError.TIMEOUT, ALWAYS);
    }

    static Fault executionEnded() {
        return new Fault(Kind.EXECUTION_ENDED, "", ALWAYS);
    }
}
