package dev.vigia.replay.delivery;

import dev.vigia.transactions.errors.ExplainedFailure;

/** The error of a delivery that gave up. The acknowledged rows are known, so that a later replay can resume. */
public final class DeliveryFailed extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(String message) {
        super(Kind.FAILED, message, null);
    }
}
