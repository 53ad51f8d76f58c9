package dev.vigia.replay.delivery;

import dev.vigia.transactions.errors.ExplainedFailure;

/** A delivery that gave up. What was acknowledged until then is known, so that a later replay can go on from there. */
public final class DeliveryFailed extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(String message) {
        super(Kind.FAILED, message, null);
    }
}
