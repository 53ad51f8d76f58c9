package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.Arrays;

/**
 * A uniform sample of the different payments of a group: those with the smallest hashes (bottom-k, also known as a KMV
 * sketch).
 *
 * <p>It depends on the set of payments alone. Neither their order matters, nor how often one was delivered, nor how many
 * samples were merged into this one. While it holds fewer than {@link #MOST} it holds them all.
 */
public final class Sample {
    public static final int MOST = 256;

    private static final int FEWEST = 4;
    private static final double HASHES = 0x1p63;

    private int size;
    /** In ascending order. */
    private long[] hashes;

    private long[] amounts;
    private int[] seconds;

    Sample() {
        this(FEWEST);
    }

    Sample(int capacity) {
        hashes = new long[capacity];
        amounts = new long[capacity];
        seconds = new int[capacity];
    }

    /**
     * 0 or more, and as good as drawn at random for payments that differ in id, time, amount or content. An id alone does not
     * tell them apart: sources count them per account, and two may come under one. The account is left out because its token
     * depends on a secret, and what is learned must not.
     */
    static long hash(Transaction payment) {
        long hash = hash(payment.id) ^ payment.time * 0x9e3779b97f4a7c15L;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L ^ payment.amount;
        hash = (hash ^ hash >>> 32) * 0xff51afd7ed558ccdL ^ payment.content();
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ hash >>> 33) >>> 1;
    }

    /** 0 or more, and as good as drawn at random for texts that differ. */
    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ hash >>> 33) >>> 1;
    }

    /**
     * Offers a payment. Of two with one hash the smaller and earlier is kept, so that it does not matter which came first.
     *
     * @param amount minor units
     * @param second of the day, by the source's clock
     */
    void offer(long hash, long amount, int second) {
        if (size == MOST && hash > hashes[MOST - 1]) {
            return;
        }
        int found = Arrays.binarySearch(hashes, 0, size, hash);
        if (found >= 0) {
            if (amount < amounts[found] || amount == amounts[found] && second < seconds[found]) {
                put(found, hash, amount, second);
            }
            return;
        }
        int place = -found - 1;
        makeRoom();
        int moved = Math.min(size, MOST - 1) - place;
        System.arraycopy(hashes, place, hashes, place + 1, moved);
        System.arraycopy(amounts, place, amounts, place + 1, moved);
        System.arraycopy(seconds, place, seconds, place + 1, moved);
        put(place, hash, amount, second);
        size = Math.min(MOST, size + 1);
    }

    /** Puts a payment with a larger hash than all so far at the end; there has to be room for it. */
    void append(long hash, long amount, int second) {
        put(size, hash, amount, second);
        size++;
    }

    /** Takes in what another sample of the same group and day holds. */
    public void merge(Sample other) {
        if (size == 0) {
            size = other.size;
            hashes = other.hashes.clone();
            amounts = other.amounts.clone();
            seconds = other.seconds.clone();
            return;
        }
        for (int index = 0; index < other.size; index++) {
            offer(other.hashes[index], other.amounts[index], other.seconds[index]);
        }
    }

    private void makeRoom() {
        if (size == hashes.length && size < MOST) {
            int capacity = Math.min(MOST, 2 * size);
            hashes = Arrays.copyOf(hashes, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
            seconds = Arrays.copyOf(seconds, capacity);
        }
    }

    private void put(int index, long hash, long amount, int second) {
        hashes[index] = hash;
        amounts[index] = amount;
        seconds[index] = second;
    }

    /** How many different payments there were: exact below {@link #MOST}, else estimated, with an error of some 6 %. */
    double count() {
        return size < MOST ? size : (MOST - 1) * HASHES / hashes[MOST - 1];
    }

    /** Every payment whose hash is this or less is in here, if it is one of the group. */
    long complete() {
        return size < MOST ? Long.MAX_VALUE : hashes[MOST - 1];
    }

    int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** Minor units. */
    long amount(int index) {
        return amounts[index];
    }

    /** Since midnight, by the source's clock. */
    int second(int index) {
        return seconds[index];
    }
}
