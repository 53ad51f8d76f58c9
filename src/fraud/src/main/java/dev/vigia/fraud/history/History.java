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
    /**
     * Times of the first and the last, so that most questions, which are about less than what passed between two payments, are
     * answered without a look at either: at a bank's size each look waits for memory.
     */
    private long oldest = Long.MAX_VALUE;

    private long newest = Long.MIN_VALUE;

    /** What lies in {@code (payment.time - millis, payment.time]} and before {@code payment} in order. */
    public Window window(Transaction payment, long millis) {
        long after = payment.time - millis;
        int to = place(payment.time, payment.id);
        int from = to;
        while (newest > after && from > 0 && past[from - 1].time > after) {
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
        oldest = Math.min(oldest, payment.time);
        newest = Math.max(newest, payment.time);
        forget(newest - reach);
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
        return newest;
    }

    private void forget(long until) {
        int old = 0;
        while (oldest <= until && old < size && past[old].time <= until) {
            old++;
        }
        drop(old);
    }

    /** Lets the {@code number} oldest go, which are never all: the newest lies within any reach. */
    private void drop(int number) {
        if (number > 0) {
            droppedUntil = Math.max(droppedUntil, past[number - 1].time);
            System.arraycopy(past, number, past, 0, size - number);
            Arrays.fill(past, size - number, size, null);
            size -= number;
            oldest = past[0].time;
        }
    }

    /** The index of the first that is not before (time, id). */
    private int place(long time, String id) {
        int place = size;
        while (newest >= time && place > 0 && past[place - 1].compareTo(time, id) >= 0) {
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
        if (past.length > 0) {
            history.oldest = past[0].time;
            history.newest = past[past.length - 1].time;
        }
        return history;
    }
}
