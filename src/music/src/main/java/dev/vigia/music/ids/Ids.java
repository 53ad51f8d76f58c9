package dev.vigia.music.ids;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A dictionary of byte strings. Strings are numbered from 0 in the order in which they were first added.
 *
 * <p>The hash table has linear probing and is at most half full. All strings lie in one array, so that a million ids are two
 * objects, not two million. Together they may have 2 GiB.
 */
public final class Ids implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    // 2^64 divided by the golden ratio: Fibonacci hashing (D. E. Knuth, The
    // Art of Computer Programming, volume 3, 6.4).
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SMALLEST = 16;
    // Some JVMs refuse arrays that are a few elements longer.
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[SMALLEST * SMALLEST];
    private int[] ends = new int[SMALLEST];
    private int size;
    /** The table: a string's number plus one, or 0 for a free place. */
    private transient int[] places = new int[2 * SMALLEST];
    /** The hash of the string at each place. It tells most strings apart without comparing their bytes. */
    private transient int[] hashes = new int[2 * SMALLEST];

    public int size() {
        return size;
    }

    /** Returns the string's number, or -1. {@code hash} must be {@link #hash} of the same bytes. */
    public int find(byte[] source, int from, int to, int hash) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] != 0) {
            if (hashes[at] == hash && same(places[at] - 1, source, from, to)) {
                return places[at] - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    /** Returns the string's number, and adds the string if it is new. */
    public int add(byte[] source, int from, int to, int hash) {
        int found = find(source, from, to, hash);
        if (found >= 0) {
            return found;
        }
        append(source, from, to);
        if (size > places.length / 2) {
            // Puts the new string in as well, which is appended already.
            rehash(2 * places.length);
        } else {
            put(hash, size);
        }
        return size - 1;
    }

    public int add(byte[] text) {
        return add(text, 0, text.length, hash(text, 0, text.length));
    }

    public int find(byte[] text) {
        return find(text, 0, text.length, hash(text, 0, text.length));
    }

    /** Returns where the string begins in {@link #bytes()}. */
    public int from(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    public int to(int number) {
        return ends[number];
    }

    /** Returns the array of all strings. Do not change it, and ask for it again after adding a string. */
    public byte[] bytes() {
        return bytes;
    }

    public byte[] copy(int number) {
        return Arrays.copyOfRange(bytes, from(number), to(number));
    }

    /** Returns the string as text, read as UTF-8. */
    public String text(int number) {
        return new String(bytes, from(number), to(number) - from(number), StandardCharsets.UTF_8);
    }

    /** Returns the numbers in the order of the strings by unsigned bytes, as databases order text without a collation. */
    public int[] inOrder() {
        return new SortedIds(this).numbers();
    }

    /** Returns a hash all of whose bits are well mixed: callers use the upper and the lower ones apart. */
    public static int hash(byte[] source, int from, int to) {
        long mixed = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            // A product moves bits upwards only. The shift brings them down again.
            mixed = (mixed ^ (long) LONGS.get(source, at)) * MIX;
            mixed ^= mixed >>> 32;
        }
        for (; at < to; at++) {
            mixed = (mixed ^ source[at]) * MIX;
            mixed ^= mixed >>> 32;
        }
        return (int) (mixed ^ mixed >>> 29);
    }

    private boolean same(int number, byte[] source, int from, int to) {
        return Arrays.equals(bytes, from(number), ends[number], source, from, to);
    }

    private void append(byte[] source, int from, int to) {
        int start = size == 0 ? 0 : ends[size - 1];
        int length = to - from;
        if (length > bytes.length - start) {
            // The sum is a long: near 2 GiB, an int would overflow before it is refused.
            bytes = Arrays.copyOf(bytes, grown(bytes.length, (long) start + length));
        }
        System.arraycopy(source, from, bytes, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(ends.length, size + 1L));
        }
        ends[size++] = start + length;
    }

    private static int grown(int length, long needed) {
        if (needed > LARGEST_ARRAY) {
            throw new IllegalStateException("More than 2 GiB of ids in one subtask; give it more parallelism.");
        }
        return (int) Math.min(LARGEST_ARRAY, Math.max(needed, length + (length >> 1)));
    }

    private void rehash(int length) {
        places = new int[length];
        hashes = new int[length];
        for (int number = 0; number < size; number++) {
            put(hash(bytes, from(number), ends[number]), number + 1);
        }
    }

    private void put(int hash, int place) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] != 0) {
            at = at + 1 & mask;
        }
        places[at] = place;
        hashes[at] = hash;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        // The table is not sent with the job. It is made again from the strings.
        in.defaultReadObject();
        int length = 2 * SMALLEST;
        while (size > length / 2) {
            length *= 2;
        }
        rehash(length);
    }
}
