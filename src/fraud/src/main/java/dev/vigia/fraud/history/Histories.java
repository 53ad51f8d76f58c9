package dev.vigia.fraud.history;

import dev.vigia.transactions.Direction;
import dev.vigia.transactions.Transaction;
import java.util.Map;
import java.util.TreeMap;

/**
 * The past transactions of one account: a {@link History} for each direction, and in each direction one for every currency
 * that has no rate. Most accounts have payments in the source's currency alone, and one history.
 */
public final class Histories {
    private final History payments;
    /** By {@link #key}. Sorted, so that equal states have equal bytes. */
    private final TreeMap<String, History> others = new TreeMap<>();

    public Histories() {
        this(new History());
    }

    Histories(History payments) {
        this.payments = payments;
    }

    /** Returns the history of the same direction and currency; an empty one if there is none. */
    public History of(Transaction payment) {
        return payment.isPayment() ? payments : of(payment.direction, payment.currency);
    }

    /**
     * Returns the history of a direction; an empty one if there is none.
     *
     * @param currency {@code null} for the source's
     */
    public History of(Direction direction, String currency) {
        if (direction == Direction.OUT && currency == null) {
            return payments;
        }
        History history = others.get(key(direction, currency));
        return history == null ? new History() : history;
    }

    /** Returns whether there is another transaction of the same time and id. {@code payment} itself is not in it. */
    public boolean contradicts(Transaction payment) {
        return payments.contradicts(payment) || others.values().stream().anyMatch(other -> other.contradicts(payment));
    }

    /** Adds a transaction to its history, and drops what is {@code reach} milliseconds or more older than the newest of it. */
    public void add(Transaction payment, long reach) {
        History history = payment.isPayment()
                ? payments
                : others.computeIfAbsent(key(payment.direction, payment.currency), any -> new History());
        history.add(payment, reach);
    }

    /** Returns the event time of the newest transaction. @throws IllegalStateException if there is none */
    public long newest() {
        if (others.isEmpty()) {
            return payments.newest();
        }
        long newest = payments.size() == 0 ? Long.MIN_VALUE : payments.newest();
        for (History other : others.values()) {
            newest = Math.max(newest, other.newest());
        }
        return newest;
    }

    private static String key(Direction direction, String currency) {
        return currency == null ? direction.key() : direction.key() + ' ' + currency;
    }

    History payments() {
        return payments;
    }

    Map<String, History> others() {
        return others;
    }

    /** Puts back what {@link #others} gave. */
    void restore(String key, History history) {
        others.put(key, history);
    }
}
