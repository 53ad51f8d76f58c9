package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The crowds of all places, for payments that come in the order of {@link Transaction#compareTo}. */
public final class Crowds {
    private final Map<String, Place> places = new HashMap<>();
    private final Function<String, Consumer<Seen>> listeners;

    public Crowds() {
        this(place -> seen -> {});
    }

    /**
     * Starts without payments.
     *
     * @param listeners returns, for a place's name, the listener that gets every payment which the place takes in
     */
    public Crowds(Function<String, Consumer<Seen>> listeners) {
        this.listeners = listeners;
    }

    /**
     * Adds a payment to its place, and returns it with what it met there. What comes in, or has another currency, meets
     * nobody.
     */
    public Transaction meet(Transaction payment) {
        return payment.metro == null || !payment.isPayment()
                ? payment
                : payment.among(at(payment.metro).meet(payment));
    }

    /** Returns the place of that name, and makes it if there is none yet. */
    public Place at(String metro) {
        return places.computeIfAbsent(metro, name -> new Place(listeners.apply(name)));
    }

    /** Drops what no payment after {@code watermark} can meet. */
    public void forget(long watermark) {
        places.values().removeIf(place -> {
            place.forget(watermark);
            return place.isEmpty();
        });
    }

    Map<String, Place> places() {
        return places;
    }
}
