package dev.vigia.music.listening;

import java.util.Arrays;

/**
 * Packs rows for one subtask.
 *
 * <p>A row has three parts. The user is one byte with the length of the id, and the id; or 0 if the user is the one of the row
 * before. The track is its number plus one; or 0, and then its id like a user's, if it is not in the catalogue. The count is a
 * number. Numbers are written in groups of seven bits, the lowest first, and all but the last have the eighth bit set.
 */
final class BlockWriter {
    // With its other fields, a block fits into one of Flink's network buffers, 32 KiB by default.
    private static final int SIZE = 32_000;
    // Two ids of 255 bytes with their lengths, and numbers of at most five bytes each.
    private static final int LONGEST_ROW = 2 * (1 + 255) + 3 * 5;

    private final byte[] bytes = new byte[SIZE];
    private int length;
    private int userFrom;
    private int userTo;

    boolean isEmpty() {
        return length == 0;
    }

    boolean isFull() {
        return length > SIZE - LONGEST_ROW;
    }

    void user(byte[] source, int from, int to) {
        // The first row of a block always names its user, because each block is read on its own.
        if (length > 0 && Arrays.equals(bytes, userFrom, userTo, source, from, to)) {
            bytes[length++] = 0;
        } else {
            id(source, from, to);
            userFrom = length - (to - from);
            userTo = length;
        }
    }

    void track(int number) {
        number(number + 1);
    }

    void unknownTrack(byte[] source, int from, int to) {
        number(0);
        id(source, from, to);
    }

    void count(int count) {
        number(count);
    }

    /** Returns the rows so far, and begins anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    private void id(byte[] source, int from, int to) {
        bytes[length++] = (byte) (to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    private void number(int value) {
        int left = value;
        while (left > 0x7f || left < 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }
}
