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
    /**
     * Their times once more, and the first and last of these beside them. Most questions are about less than what passed between
     * two payments, and so are answered without a look at any payment, for each of which the processor waits for memory.
     */
    private long[] times = {};

    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;
    private int size;
    private long droppedUntil = Long.MIN_VALUE;

    /** What lies in {@code (payment.time - millis, payment.time]} and before {@code payment} in order. */
    public Window window(Transaction payment, long millis) {
        long after = payment.time - millis;
        int to = place(payment.time, payment.id);
        int from = to;
        if (newest > after) {
            while (from > 0 && times[from - 1] > after) {
                from--;
            }
        }
        return new Window(past, from, to, after >= droppedUntil);
    }

    /** Whether this very transaction, known by its id and time, is in here. */
    public boolean holds(Transaction payment) {
        int place = place(payment.time, payment.id);
        return place < size && past[place].compareTo(payment.time, payment.id) == 0;
    }

    /** Takes a transaction in and lets go what is {@code reach} (above zero) milliseconds or more older than the newest. */
    public void add(Transaction payment, long reach) {
        int place = place(payment.time, payment.id);
        if (size == past.length) {
            int length = Math.min(MOST + 1, Math.max(4, size + (size >> 1)));
            past = Arrays.copyOf(past, length);
            times = Arrays.copyOf(times, length);
        }
        System.arraycopy(past, place, past, place + 1, size - place);
        System.arraycopy(times, place, times, place + 1, size - place);
        past[place] = Past.of(payment);
        times[place] = payment.time;
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
        if (oldest <= until) {
            int old = 1;
            while (old < size && times[old] <= until) {
                old++;
            }
            drop(old);
        }
    }

    /** Lets the {@code number} oldest go, 1 or more and never all. */
    private void drop(int number) {
        droppedUntil = Math.max(droppedUntil, times[number - 1]);
        size -= number;
        System.arraycopy(past, number, past, 0, size);
        System.arraycopy(times, number, times, 0, size);
        Arrays.fill(past, size, size + number, null);
        oldest = times[0];
    }

    /** The index of the first that is not before (time, id). */
    private int place(long time, String id) {
        int place = size;
        if (newest >= time) {
            while (place > 0 && past[place - 1].compareTo(time, id) >= 0) {
                place--;
            }
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
        history.times = new long[past.length];
        history.size = past.length;
        history.droppedUntil = droppedUntil;
        for (int index = 0; index < past.length; index++) {
            history.times[index] = past[index].time;
        }
        if (past.length > 0) {
            history.oldest = history.times[0];
            history.newest = history.times[past.length - 1];
        }
        return history;
    }
}
