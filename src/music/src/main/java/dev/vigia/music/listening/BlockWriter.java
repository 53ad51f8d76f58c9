package dev.vigia.music.listening;

import java.util.Arrays;

/**
 * Packs rows for one subtask.
 *
 * <p>A row is: the bytes of the user's id and before them their number in one byte, which is 0 where the user is that of the
 * row before; the track's number plus one, or 0 and then its id like the user's where it is not in the catalogue; the count.
 * Numbers are in groups of seven bits, the lowest first, all but the last with the eighth bit set.
 */
final class BlockWriter {
    private static final int SIZE = 32_000;
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

    /** The rows so far; begins anew. */
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
