package dev.vigia.fraud.crowds;

import dev.vigia.fraud.transactions.Transaction;
import java.util.HashMap;
import java.util.Map;

/** The places of payments that come in the order of {@link Transaction#compareTo}. */
public final class Crowds {
    private final Map<String, Place> places = new HashMap<>();

    /** The payment with what it met in its place. */
    public Transaction meet(Transaction payment) {
        return payment.metro == null ? payment : payment.among(at(payment.metro).meet(payment));
    }

    /** The place of that name; made if need be. */
    public Place at(String metro) {
        return places.computeIfAbsent(metro, any -> new Place());
    }

    /** Lets go what no payment after {@code watermark} meets. */
    public void forget(long watermark) {
        places.values().removeIf(place -> {
            place.forget(watermark);
            return place.isEmpty();
        });
    }

    public Map<String, Place> places() {
        return places;
    }
}
