package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The payments in one place within the last hour. It counts, for each new payment, those within five minutes, and the
 * accounts that paid the same amount within the hour.
 *
 * <p>If payments come in the order of {@link Transaction#compareTo}, the answers are a function of the set of payments. A
 * redelivered payment counts once. The state is bounded by the payments of one hour.
 */
public final class Place {
    private final TreeSet<Seen> hour = new TreeSet<>();
    /** The same payments by their amount. */
    private final Map<Long, TreeSet<Seen>> amounts = new HashMap<>();

    private final Times times = new Times();
    private long newest = Long.MIN_VALUE;
    private final Consumer<Seen> listener;

    Place() {
        this(seen -> {});
    }

    /** @param listener gets every payment that the place takes in */
    Place(Consumer<Seen> listener) {
        this.listener = listener;
    }

    /** Adds a payment of this place, and returns what it met. */
    Crowd meet(Transaction payment) {
        Seen seen = Seen.of(payment);
        restore(seen);
        // A late payment may be too old to be among the times. It still counts itself.
        int payments = Math.max(1, times.count(payment.time - Crowd.PAYMENTS_MILLIS, payment.time));
        TreeSet<Seen> same = amounts.get(payment.amount);
        // A single entry is this payment, or a later one if this one is too late to be among them: no others count.
        return same == null || same.size() == 1
                ? new Crowd(payments, 1, List.of())
                : crowd(payments, seen, same.headSet(seen, false));
    }

    private static Crowd crowd(int payments, Seen seen, NavigableSet<Seen> before) {
        Set<String> accounts = new HashSet<>(Set.of(seen.account));
        List<Past> others = new ArrayList<>();
        // From the newest back, so the walk ends at the first payment that is too old.
        for (Seen other : before.descendingSet()) {
            boolean within = other.payment.time > seen.payment.time - Crowd.ACCOUNTS_MILLIS;
            if (!within || accounts.size() == Crowd.MOST_ACCOUNTS) {
                break;
            }
            // The first payment met of an account is its newest. That one is shown.
            if (accounts.add(other.account) && others.size() < Crowd.MOST_OTHERS) {
                others.add(other.payment);
            }
        }
        Collections.reverse(others);
        return new Crowd(payments, accounts.size(), others);
    }

    /** Adds a payment without counting what it met. */
    public void restore(Seen seen) {
        long time = seen.payment.time;
        if (time > newest) {
            newest = time;
            forget(newest);
        }
        // The set refuses a redelivered payment. So `amounts` and `times` take each payment once, too.
        if (time > newest - Crowd.ACCOUNTS_MILLIS && hour.add(seen)) {
            listener.accept(seen);
            amounts.computeIfAbsent(seen.payment.amount, any -> new TreeSet<>()).add(seen);
            if (time > newest - Crowd.PAYMENTS_MILLIS) {
                times.add(time);
            }
        }
    }

    /** Drops what no payment at {@code time} or later can meet. */
    void forget(long time) {
        times.forgetUntil(time - Crowd.PAYMENTS_MILLIS);
        while (!hour.isEmpty() && hour.first().payment.time <= time - Crowd.ACCOUNTS_MILLIS) {
            Seen old = hour.pollFirst();
            TreeSet<Seen> same = amounts.get(old.payment.amount);
            same.remove(old);
            if (same.isEmpty()) {
                amounts.remove(old.payment.amount);
            }
        }
    }

    boolean isEmpty() {
        return hour.isEmpty();
    }

    /** Passes every remembered payment on. Restoring them all makes an equal place. */
    void each(Consumer<Seen> consumer) {
        hour.forEach(consumer);
    }
}
