package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.Arrays;

/**
 * A uniform sample of the distinct payments of a group: the ones with the smallest hashes (bottom-k, or KMV sketch).
 *
 * <p>It is a function of the set of payments. Their order, redelivery and merging of partial samples do not change it. While
 * there are fewer than {@link #MOST} payments, it holds all of them. Source: K. Beyer et al., "On Synopses for
 * Distinct-Value Estimation Under Multiset Operations", SIGMOD 2007.
 */
final class Sample {
    static final int MOST = 256;

    private static final int FEWEST = 4;
    private static final double HASHES = 0x1p63;

    private int size;
    /** In ascending order. The three arrays have one entry per payment at the same index. */
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
     * Returns a hash of 0 or more, close to uniform, of id, time, amount and content. The id alone is not enough, because
     * sources count ids per account, and two payments may have the same. The account is left out because its token depends
     * on a secret, and what is learned must not.
     */
    static long hash(Transaction payment) {
        // Snapshots hold these hashes. A change would count payments twice, and needs a new version of SampleCodec.
        long hash = hash(payment.id) ^ payment.time * 0x9e3779b97f4a7c15L;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L ^ payment.amount;
        hash = (hash ^ hash >>> 32) * 0xff51afd7ed558ccdL ^ payment.content();
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        // Without its lowest bit the hash is never negative, so hashes compare as signed numbers.
        return (hash ^ hash >>> 33) >>> 1;
    }

    /** Returns a hash of 0 or more, close to uniform: FNV-1a, mixed further by the finalizer of MurmurHash3. */
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
     * Offers a payment. Of two with the same hash the smaller and earlier one stays, so that the order does not matter.
     *
     * @param amount minor units
     * @param second of the day on the source's clock
     */
    void offer(long hash, long amount, int second) {
        // A full sample would push out a larger hash at once.
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
        // A full sample loses its last entry, which has the largest hash.
        int moved = Math.min(size, MOST - 1) - place;
        System.arraycopy(hashes, place, hashes, place + 1, moved);
        System.arraycopy(amounts, place, amounts, place + 1, moved);
        System.arraycopy(seconds, place, seconds, place + 1, moved);
        put(place, hash, amount, second);
        size = Math.min(MOST, size + 1);
    }

    /** Appends a payment. Its hash must be larger than all so far, and the arrays must have room. */
    void append(long hash, long amount, int second) {
        put(size, hash, amount, second);
        size++;
    }

    /** Merges another sample of the same group and day into this one. */
    void merge(Sample other) {
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

    /** Returns the number of distinct payments: exact below {@link #MOST}, else an estimate with a standard error of about 6 %. */
    double count() {
        // The unbiased estimate of the KMV sketch: (k - 1) / U, where U in (0, 1) is the k-th smallest hash.
        return size < MOST ? size : (MOST - 1) * HASHES / hashes[MOST - 1];
    }

    /** Returns the largest hash up to which the sample holds every payment of the group. */
    long complete() {
        return size < MOST ? Long.MAX_VALUE : hashes[MOST - 1];
    }

    int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** Returns the amount in minor units. */
    long amount(int index) {
        return amounts[index];
    }

    /** Returns seconds since midnight on the source's clock. */
    int second(int index) {
        return seconds[index];
    }
}
