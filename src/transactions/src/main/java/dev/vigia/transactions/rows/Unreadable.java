package dev.vigia.transactions.rows;

/**
 * Carries a {@link Fault} out of the reading of one record. It has no stack trace, because bad input is an everyday answer.
 */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public final transient Fault fault;

    public Unreadable(ReasonCode reason, String detail) {
        super(detail, null, false, false);
        this.fault = new Fault(reason, detail);
    }
}
