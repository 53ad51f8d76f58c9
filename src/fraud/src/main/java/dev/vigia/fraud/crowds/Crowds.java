package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The places of payments that come in the order of {@link Transaction#compareTo}. */
public final class Crowds {
    private final Map<String, Place> places = new HashMap<>();
    private final Function<String, Consumer<Seen>> listeners;

    public Crowds() {
        this(place -> seen -> {});
    }

    /** @param listeners by the place's name, each to be told what the place takes in */
    public Crowds(Function<String, Consumer<Seen>> listeners) {
        this.listeners = listeners;
    }

    /** The payment with what it met in its place. */
    public Transaction meet(Transaction payment) {
        return payment.metro == null ? payment : payment.among(at(payment.metro).meet(payment));
    }

    /** The place of that name; made if need be. */
    public Place at(String metro) {
        return places.computeIfAbsent(metro, name -> new Place(listeners.apply(name)));
    }

    /** Lets go what no payment after {@code watermark} meets. */
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
