package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import java.nio.charset.StandardCharsets;

/**
 * Makes ids of tracks in the form of the published ones, {@code TRIOREW128F424EAF0}: TR, five letters, 128F or 1290,
 * and seven hexadecimal digits, which alone make them unique.
 */
public final class TrackIds {
    /** The length of an id in characters. */
    static final int LENGTH = 18;

    /** The most ids that there is room for, which is fewer than differ in their digits. */
    public static final int MOST = Integer.MAX_VALUE / LENGTH;

    private static final int NUMBERS = 1 << 28;

    private static final int LETTERS_FROM = 2;
    private static final int LETTERS_TO = 7;
    private static final int DIGITS_FROM = 11;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** Odd, so that multiples of it differ until all numbers are used up. */
    private static final int STEP = 0x9E3779B1;

    private static final int PURPOSE = 27;

    private final byte[] ids;

    /** @param tracks at most {@link #MOST} */
    TrackIds(int tracks, long seed) {
        ids = new byte[tracks * LENGTH];
        Draws draws = Draws.of(seed, 0, PURPOSE);
        int start = draws.below(NUMBERS);
        for (int track = 0; track < tracks; track++) {
            // Overflow is harmless: only the lowest 28 bits, which are seven digits, are used.
            fill(track * LENGTH, start + track * STEP, draws);
        }
    }

    private void fill(int at, int number, Draws draws) {
        ids[at] = 'T';
        ids[at + 1] = 'R';
        for (int place = LETTERS_FROM; place < LETTERS_TO; place++) {
            ids[at + place] = (byte) ('A' + draws.below('Z' - 'A' + 1));
        }
        byte[] middle = (draws.chance(0.5) ? "128F" : "1290").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(middle, 0, ids, at + LETTERS_TO, middle.length);
        for (int place = DIGITS_FROM; place < LENGTH; place++) {
            ids[at + place] = HEX[number >> 4 * (LENGTH - 1 - place) & 0xF];
        }
    }

    /** Writes the id and returns where it ends. */
    int put(int track, byte[] into, int at) {
        System.arraycopy(ids, track * LENGTH, into, at, LENGTH);
        return at + LENGTH;
    }

    String text(int track) {
        return new String(ids, track * LENGTH, LENGTH, StandardCharsets.US_ASCII);
    }
}
