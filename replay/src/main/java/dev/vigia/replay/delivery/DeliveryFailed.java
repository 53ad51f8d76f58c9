package dev.vigia.replay.delivery;

/** The delivery gave up. The acknowledged rows are known, so that a later replay can resume. */
public final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(String message) {
        super(message);
    }
}
