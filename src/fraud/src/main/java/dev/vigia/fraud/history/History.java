package dev.vigia.fraud.history;

import dev.vigia.transactions.Details;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import java.util.Arrays;

/**
 * The past transactions of one account, in the order of {@link Transaction#compareTo}, at most {@link #MOST} of them.
 *
 * <p>Windows over it are exact: they are evaluated at each transaction, in event time, over {@code (t - length, t]}. When
 * more than {@link #MOST} transactions lie within reach, the oldest are dropped, and windows that would have held them are
 * marked incomplete.
 *
 * <p>Judging spends more time on cache misses than on arithmetic. So data that is read together lies together: the first and
 * last time in this object, the numbers of all transactions in one array, and their texts, which only evidence needs, in
 * another.
 */
public final class History {
    /**
     * Bounds an account's state: about 60 bytes per transaction with the ids and places of banks, so 60 kB. The worst case
     * is 10 MB, with the longest allowed texts in a script of three bytes per character. Details come on top: a source that
     * has them keeps them with every payment.
     */
    public static final int MOST = 1_000;

    /** Numbers per transaction: time, amount, offset, content. */
    private static final int NUMBERS = 4;
    /** Texts per transaction: id, location, counterparty, age band. */
    private static final int TEXTS = 4;

    private static final int FEWEST = 4;
    private static final long[] NO_NUMBERS = {};
    private static final String[] NO_TEXTS = {};

    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;
    /** The newest time of a dropped transaction. A window that reaches back to it is incomplete. */
    private long droppedUntil = Long.MIN_VALUE;

    private int size;
    private long[] numbers = NO_NUMBERS;
    private String[] texts = NO_TEXTS;
    /** The details of each transaction; {@code null} as long as none has any, as in most sources. */
    private Details[] details;

    /** Returns the transactions in {@code (payment.time - millis, payment.time]} that are before {@code payment} in order. */
    public Window window(Transaction payment, long millis) {
        long after = payment.time - millis;
        int to = place(payment);
        int from = to;
        // Asked first, because `newest` lies in this object: an empty window needs no look at the arrays.
        if (newest > after) {
            while (from > 0 && time(from - 1) > after) {
                from--;
            }
        }
        // A payment dropped at exactly `after` is outside of the half-open window, so it is not missed.
        return new Window(this, from, to, after >= droppedUntil);
    }

    /** Returns whether the history has this transaction: one that is equal in everything that is judged. */
    public boolean holds(Transaction payment) {
        int place = place(payment);
        return place < size && compare(place, payment) == 0;
    }

    /** Returns whether the history has another transaction of the same time and id. {@code payment} itself is not in it. */
    public boolean contradicts(Transaction payment) {
        int place = place(payment);
        // Payments of the same time and id are neighbours, because the order is by time, then by id.
        return place > 0 && isNamed(place - 1, payment) || place < size && isNamed(place, payment);
    }

    /** Adds a transaction, and drops those that are {@code reach} milliseconds or more older than the newest. */
    public void add(Transaction payment, long reach) {
        insert(place(payment), Past.of(payment), payment.details, payment.content());
        // A late payment beyond the reach goes again at once. `droppedUntil` then counts it among the missing.
        forget(newest - reach);
        if (size > MOST) {
            drop(1);
        }
    }

    public int size() {
        return size;
    }

    /** Returns the event time of the newest transaction. @throws IllegalStateException if there is none */
    public long newest() {
        if (size == 0) {
            throw new IllegalStateException("An empty history has no newest transaction.");
        }
        return newest;
    }

    private void insert(int place, Past past, Details of, long content) {
        if (size == capacity()) {
            // One more than MOST, because add() inserts first and drops the oldest afterwards.
            resize(Math.min(MOST + 1, Math.max(FEWEST, size + (size >> 1))));
        }
        move(place, place + 1);
        put(place, past, content);
        put(place, of);
        size++;
        oldest = Math.min(oldest, past.time);
        newest = Math.max(newest, past.time);
    }

    private void forget(long until) {
        if (oldest <= until) {
            int old = 1;
            while (old < size && time(old) <= until) {
                old++;
            }
            drop(old);
        }
    }

    /** Drops the {@code number} oldest, 1 or more and never all. */
    private void drop(int number) {
        droppedUntil = Math.max(droppedUntil, time(number - 1));
        move(number, 0);
        size -= number;
        // Texts that are left behind would keep their strings from being collected.
        Arrays.fill(texts, size * TEXTS, (size + number) * TEXTS, null);
        if (details != null) {
            Arrays.fill(details, size, size + number, null);
        }
        oldest = time(0);
    }

    /** Returns the index of the first transaction that is not before {@code payment}. */
    private int place(Transaction payment) {
        int place = size;
        // Transactions nearly always arrive in order, so the search goes backwards and ends at once.
        if (newest >= payment.time) {
            while (place > 0 && compare(place - 1, payment) >= 0) {
                place--;
            }
        }
        return place;
    }

    /** Compares as {@link Transaction#compareTo} does, within one account. */
    private int compare(int index, Transaction payment) {
        if (time(index) != payment.time) {
            return Long.compare(time(index), payment.time);
        }
        // The content hash is computed last: it is the expensive part, and rarely needed.
        int byId = texts[index * TEXTS].compareTo(payment.id);
        if (byId != 0) {
            return byId;
        }
        return amount(index) != payment.amount
                ? Long.compare(amount(index), payment.amount)
                : Long.compare(content(index), payment.content());
    }

    private boolean isNamed(int index, Transaction payment) {
        return time(index) == payment.time && texts[index * TEXTS].equals(payment.id);
    }

    private int capacity() {
        return numbers.length / NUMBERS;
    }

    private void resize(int capacity) {
        numbers = Arrays.copyOf(numbers, capacity * NUMBERS);
        texts = Arrays.copyOf(texts, capacity * TEXTS);
        if (details != null) {
            details = Arrays.copyOf(details, capacity);
        }
    }

    /** Moves the transactions at {@code from} and later. */
    private void move(int from, int to) {
        System.arraycopy(numbers, from * NUMBERS, numbers, to * NUMBERS, (size - from) * NUMBERS);
        System.arraycopy(texts, from * TEXTS, texts, to * TEXTS, (size - from) * TEXTS);
        if (details != null) {
            System.arraycopy(details, from, details, to, size - from);
        }
    }

    private void put(int index, Details of) {
        if (details == null && of != Details.NONE) {
            details = new Details[capacity()];
        }
        if (details != null) {
            details[index] = of;
        }
    }

    private void put(int index, Past past, long content) {
        numbers[index * NUMBERS] = past.time;
        numbers[index * NUMBERS + 1] = past.amount;
        numbers[index * NUMBERS + 2] = past.offsetSeconds;
        numbers[index * NUMBERS + 3] = content;
        texts[index * TEXTS] = past.id;
        texts[index * TEXTS + 1] = past.location;
        texts[index * TEXTS + 2] = past.counterparty;
        texts[index * TEXTS + 3] = past.ageBand;
    }

    Past at(int index) {
        return new Past(
                texts[index * TEXTS],
                time(index),
                (int) numbers[index * NUMBERS + 2],
                amount(index),
                texts[index * TEXTS + 1],
                texts[index * TEXTS + 2],
                texts[index * TEXTS + 3]);
    }

    private long time(int index) {
        return numbers[index * NUMBERS];
    }

    /** Returns the amount in minor units. */
    long amount(int index) {
        return numbers[index * NUMBERS + 1];
    }

    /** Returns the hash of {@link Transaction#content}. */
    long content(int index) {
        return numbers[index * NUMBERS + 3];
    }

    Details details(int index) {
        // Those of before the first that had any are null.
        return details == null || details[index] == null ? Details.NONE : details[index];
    }

    long droppedUntil() {
        return droppedUntil;
    }

    /** Makes a history for {@link #restore} to fill. It has dropped transactions up to {@code droppedUntil}. */
    static History of(int size, long droppedUntil) {
        History history = new History();
        history.droppedUntil = droppedUntil;
        history.resize(size);
        return history;
    }

    /** Appends the next transaction in order. */
    void restore(Past past, Details of, long content) {
        insert(size, past, of, content);
    }
}
