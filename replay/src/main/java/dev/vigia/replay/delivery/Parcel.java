package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that are sent together, and their entries that the stream has not taken yet. A marker is a parcel without
 * rows.
 */
final class Parcel {
    /** When the first row came in, in nanoseconds on the delivery's clock. */
    final long opened;

    private byte[] data;
    private int[] ends = new int[64];
    private long[] accounts = new long[64];
    private long[] numbers = new long[64];
    private long[] times = new long[64];
    private int rows;
    private Set<Long> held;
    private List<Entry> unsent;

    Parcel(long opened, int expectedBytes) {
        this.opened = opened;
        this.data = new byte[expectedBytes];
    }

    static Parcel marker(long now, Entry marker) {
        Parcel parcel = new Parcel(now, 0);
        parcel.unsent = List.of(marker);
        return parcel;
    }

    /**
     * Adds a row.
     *
     * @param number the row's place in the order of the replay
     * @param time of the row, or {@link Delivery#NO_MARKER}
     */
    void add(long number, long account, long time, byte[] json, int start, int length) {
        int from = size();
        if (data.length - from < length) {
            data = Arrays.copyOf(data, 2 * (from + length));
        }
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
            accounts = Arrays.copyOf(accounts, 2 * rows);
            numbers = Arrays.copyOf(numbers, 2 * rows);
            times = Arrays.copyOf(times, 2 * rows);
        }
        System.arraycopy(json, start, data, from, length);
        accounts[rows] = account;
        numbers[rows] = number;
        times[rows] = time;
        ends[rows++] = from + length;
    }

    int rows() {
        return rows;
    }

    /** Returns the bytes of all rows. */
    int size() {
        return rows == 0 ? 0 : ends[rows - 1];
    }

    byte[] data() {
        return data;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int length(int row) {
        return ends[row] - start(row);
    }

    long account(int row) {
        return accounts[row];
    }

    long number(int row) {
        return numbers[row];
    }

    long time(int row) {
        return times[row];
    }

    /** Returns the event time that no later row will be before, or {@link Delivery#NO_MARKER}. */
    long reached() {
        return rows == 0 ? Delivery.NO_MARKER : times[rows - 1];
    }

    /** Returns whether the parcel holds a row of the account. Each account has at most one row in such a parcel. */
    boolean holds(long account) {
        if (held == null) {
            held = new HashSet<>();
        }
        // Each account is there once, so the size of the set says how many rows it has seen.
        for (int row = held.size(); row < rows; row++) {
            held.add(accounts[row]);
        }
        return held.contains(account);
    }

    /** Returns the entries that are still to be taken; {@code null} until the parcel is packed. */
    List<Entry> unsent() {
        return unsent;
    }

    void unsent(List<Entry> entries) {
        unsent = entries;
    }
}
