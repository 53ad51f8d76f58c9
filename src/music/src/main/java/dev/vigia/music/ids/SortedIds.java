package dev.vigia.music.ids;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Sorts a dictionary's strings.
 *
 * <p>The algorithm is a multikey quicksort with eight bytes at a time: strings whose first eight bytes are equal are sorted by
 * the next eight. See J. Bentley and R. Sedgewick, "Fast Algorithms for Sorting and Searching Strings", SODA 1997. The eight
 * bytes of each string are kept beside its number, so that a comparison needs no look at the string itself.
 */
final class SortedIds {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    // Below this, an insertion sort is faster than another partition.
    private static final int SMALL = 12;

    private final Ids ids;
    private final int[] numbers;
    private final long[] keys;

    SortedIds(Ids ids) {
        this.ids = ids;
        numbers = new int[ids.size()];
        keys = new long[ids.size()];
        Arrays.setAll(numbers, number -> number);
    }

    int[] numbers() {
        sort(0, numbers.length, 0);
        return numbers;
    }

    private void sort(int from, int to, int depth) {
        if (to - from < 2) {
            return;
        }
        for (int at = from; at < to; at++) {
            keys[at] = key(numbers[at], depth);
        }
        sortByKey(from, to);
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && keys[end] == keys[start]) {
                end++;
            }
            if (end - start > 1) {
                sortEqual(start, end, depth);
            }
            start = end;
        }
    }

    /** Sorts strings whose eight bytes are equal. Those that end within them come first, the shorter before the longer. */
    private void sortEqual(int from, int to, int depth) {
        int longer = from;
        for (int at = from; at < to; at++) {
            if (length(numbers[at]) <= depth + Long.BYTES) {
                swap(at, longer++);
            }
        }
        for (int at = from; at < longer; at++) {
            // The key's zeros behind the end look like zeros of a longer
            // string, so that only lengths tell these apart.
            keys[at] = length(numbers[at]);
        }
        sortByKey(from, longer);
        sort(longer, to, depth + Long.BYTES);
    }

    private void sortByKey(int from, int to) {
        while (to - from > SMALL) {
            // Three parts: less than the pivot, equal to it, and greater. The middle one is sorted already.
            long pivot = median(keys[from], keys[from + to >>> 1], keys[to - 1]);
            int less = from;
            int greater = to;
            for (int at = from; at < greater; ) {
                if (keys[at] < pivot) {
                    swap(at++, less++);
                } else if (keys[at] > pivot) {
                    swap(at, --greater);
                } else {
                    at++;
                }
            }
            // Recursion takes the smaller part and the loop the larger, so the stack stays small in any order.
            if (less - from < to - greater) {
                sortByKey(from, less);
                from = greater;
            } else {
                sortByKey(greater, to);
                to = less;
            }
        }
        for (int at = from + 1; at < to; at++) {
            for (int before = at; before > from && keys[before] < keys[before - 1]; before--) {
                swap(before, before - 1);
            }
        }
    }

    private static long median(long first, long middle, long last) {
        return Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
    }

    private void swap(int one, int other) {
        long key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
        int number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
    }

    /** Returns eight bytes, with zeros behind the string's end. The sign is flipped to order them as unsigned numbers. */
    private long key(int number, int depth) {
        int at = ids.from(number) + depth;
        int left = ids.to(number) - at;
        long key = 0;
        if (left >= Long.BYTES) {
            key = (long) LONGS.get(ids.bytes(), at);
        } else {
            for (int index = 0; index < Long.BYTES; index++) {
                key = key << 8 | (index < left ? ids.bytes()[at + index] & 0xff : 0);
            }
        }
        return key ^ Long.MIN_VALUE;
    }

    private int length(int number) {
        return ids.to(number) - ids.from(number);
    }
}
