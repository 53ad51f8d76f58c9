package dev.vigia.replay.delivery;

/** Delivery gave up. What was acknowledged until then is known, so a later replay can go on from there. */
public final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(String message) {
        super(message);
    }
}
