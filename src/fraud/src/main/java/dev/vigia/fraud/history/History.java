package dev.vigia.fraud.history;

import dev.vigia.fraud.transactions.Transaction;
import java.util.Arrays;

/**
 * The past transactions of one account, by time and then by id, at most {@link #MOST} of them.
 *
 * <p>Windows over it are exact: evaluated at each transaction, in event time, over {@code (t - length, t]}. When more than
 * {@link #MOST} lie within its reach the oldest go, and windows that would have held them say that they are not complete.
 */
public final class History {
    /**
     * Bounds an account's state: about 60 bytes each as banks write ids and places, so 60 kB; 10 MB if each of their texts
     * were as long, and in as rare a script, as it may be.
     */
    public static final int MOST = 1_000;

    private static final Past[] NONE = {};

    private Past[] past = NONE;
    private int size;
    private long droppedUntil = Long.MIN_VALUE;

    /** What lies in {@code (payment.time - millis, payment.time]} and before {@code payment} in order. */
    public Window window(Transaction payment, long millis) {
        long after = payment.time - millis;
        int to = place(payment.time, payment.id);
        int from = to;
        while (from > 0 && past[from - 1].time > after) {
            from--;
        }
        return new Window(past, from, to, after >= droppedUntil);
    }

    /** Whether this very transaction, known by its id and time, is in here. */
    public boolean holds(Transaction payment) {
        int place = place(payment.time, payment.id);
        return place < size && past[place].compareTo(payment.time, payment.id) == 0;
    }

    /** Takes a transaction in and lets go what is {@code reach} milliseconds or more older than the newest. */
    public void add(Transaction payment, long reach) {
        int place = place(payment.time, payment.id);
        if (size == past.length) {
            past = Arrays.copyOf(past, Math.min(MOST + 1, Math.max(4, size + (size >> 1))));
        }
        System.arraycopy(past, place, past, place + 1, size - place);
        past[place] = Past.of(payment);
        size++;
        forget(past[size - 1].time - reach);
        if (size > MOST) {
            drop(1);
        }
    }

    public int size() {
        return size;
    }

    /** Event time of the newest transaction. @throws IllegalStateException if there is none */
    public long newest() {
        if (size == 0) {
            throw new IllegalStateException("An empty history has no newest transaction.");
        }
        return past[size - 1].time;
    }

    private void forget(long until) {
        int old = 0;
        while (old < size && past[old].time <= until) {
            old++;
        }
        drop(old);
    }

    private void drop(int oldest) {
        if (oldest > 0) {
            droppedUntil = Math.max(droppedUntil, past[oldest - 1].time);
            System.arraycopy(past, oldest, past, 0, size - oldest);
            Arrays.fill(past, size - oldest, size, null);
            size -= oldest;
        }
    }

    /** The index of the first that is not before (time, id). */
    private int place(long time, String id) {
        int place = size;
        while (place > 0 && past[place - 1].compareTo(time, id) >= 0) {
            place--;
        }
        return place;
    }

    Past at(int index) {
        return past[index];
    }

    long droppedUntil() {
        return droppedUntil;
    }

    static History restored(Past[] past, long droppedUntil) {
        History history = new History();
        history.past = past;
        history.size = past.length;
        history.droppedUntil = droppedUntil;
        return history;
    }
}
