package dev.vigia.replay.order;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row in as few bytes as order and delivery need: event time (8), account (8), then for each column of the header
 * the length of its text (7 bits per byte, low ones first) and the text in UTF-8.
 *
 * <p>Rows are ordered by event time, then by transaction id as {@link String#compareTo} orders it.
 */
public final class PackedRow {
    /** The event time of a row without a readable time. It sorts before all others. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FIELDS = 16;
    private static final int LONGEST_LENGTH = 5;
    // The first bytes of letters in UTF-8: from 0xF0 on beyond U+FFFF, with 0xEE and 0xEF from U+E000 on.
    private static final int FIRST_OF_HIGH_PLANES = 0xF0;
    private static final int FIRST_ABOVE_SURROGATES = 0xEE;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** Starts a new row and drops the last one. */
    public PackedRow begin(long time, long account) {
        LONG.set(bytes, 0, time);
        LONG.set(bytes, 8, account);
        size = FIELDS;
        return this;
    }

    /** Adds the next column's text. */
    public PackedRow add(byte[] text, int start, int end) {
        int length = end - start;
        if (bytes.length - size < length + LONGEST_LENGTH) {
            bytes = Arrays.copyOf(bytes, 2 * (size + length + LONGEST_LENGTH));
        }
        int rest = length;
        while (rest > 127) {
            bytes[size++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        System.arraycopy(text, start, bytes, size, length);
        size += length;
        return this;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** Returns milliseconds since 1970, or {@link #NO_TIME}. */
    public static long time(byte[] bytes, int start) {
        return (long) LONG.get(bytes, start);
    }

    /** Returns the first 64 bits of the account's token. */
    public static long account(byte[] bytes, int start) {
        return (long) LONG.get(bytes, start + 8);
    }

    /** Returns where the length of the first column's text stands. */
    public static int fields(int start) {
        return start + FIELDS;
    }

    /** Returns the length that stands at {@code at}. */
    public static int length(byte[] bytes, int at) {
        int length = 0;
        int shift = 0;
        int from = at;
        while (bytes[from] < 0) {
            length |= (bytes[from++] & 127) << shift;
            shift += 7;
        }
        return length | bytes[from] << shift;
    }

    /** Returns where the text starts whose length stands at {@code at}. */
    public static int text(byte[] bytes, int at) {
        int from = at;
        while (bytes[from] < 0) {
            from++;
        }
        return from + 1;
    }

    /** Returns the text of a column; {@code column} is its place in the header. */
    public static String columnText(byte[] bytes, int start, int column) {
        int at = field(bytes, start, column);
        return new String(bytes, text(bytes, at), length(bytes, at), StandardCharsets.UTF_8);
    }

    /** Compares the ids of two rows whose event time is the same; {@code column} is the id's place in the header. */
    static int compareIds(byte[] left, int leftStart, byte[] right, int rightStart, int column) {
        int leftAt = field(left, leftStart, column);
        int rightAt = field(right, rightStart, column);
        int leftLength = length(left, leftAt);
        int rightLength = length(right, rightAt);
        leftAt = text(left, leftAt);
        rightAt = text(right, rightAt);
        int at = Arrays.mismatch(left, leftAt, leftAt + leftLength, right, rightAt, rightAt + rightLength);
        // Both are equal (-1), or one is the beginning of the other, and then the shorter one is first.
        if (at < 0 || at == leftLength || at == rightLength) {
            return Integer.compare(leftLength, rightLength);
        }
        // Bytes are signed in Java, but UTF-8 orders them as unsigned.
        return utf16Order(left[leftAt + at] & 255, right[rightAt + at] & 255);
    }

    /** UTF-8 orders by code point, UTF-16 puts surrogates (the high planes) before U+E000 to U+FFFF. */
    private static int utf16Order(int left, int right) {
        boolean swapped = left >= FIRST_ABOVE_SURROGATES
                && right >= FIRST_ABOVE_SURROGATES
                && left >= FIRST_OF_HIGH_PLANES != right >= FIRST_OF_HIGH_PLANES;
        return swapped ? Integer.compare(right, left) : Integer.compare(left, right);
    }

    private static int field(byte[] bytes, int start, int column) {
        int at = fields(start);
        for (int skipped = 0; skipped < column; skipped++) {
            at = text(bytes, at) + length(bytes, at);
        }
        return at;
    }
}
