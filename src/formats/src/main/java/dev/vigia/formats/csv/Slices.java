package dev.vigia.formats.csv;

import java.util.Arrays;

/** The places of the fields of a record in an array of bytes. */
final class Slices {
    private static final int FEW = 32;

    private int[] from = new int[FEW];
    private int[] to = new int[FEW];
    private boolean[] doubled = new boolean[FEW];
    private int count;
    private boolean anyDoubled;

    void clear() {
        count = 0;
        anyDoubled = false;
    }

    /** @param hasDoubledQuotes whether two quotes that follow each other stand for one */
    void add(int begin, int behind, boolean hasDoubledQuotes) {
        if (count == from.length) {
            grow();
        }
        from[count] = begin;
        to[count] = behind;
        doubled[count++] = hasDoubledQuotes;
        anyDoubled |= hasDoubledQuotes;
    }

    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean haveDoubledQuotes() {
        return anyDoubled;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
        doubled = Arrays.copyOf(doubled, 2 * count);
    }

    /** Makes one quote of each two, in the array itself. */
    void joinDoubledQuotes(byte[] bytes, int quote) {
        for (int field = 0; field < count; field++) {
            if (doubled[field]) {
                int at = from[field];
                for (int each = at; each < to[field]; each++) {
                    // Quotes stand in pairs between from and to: the first of each is copied, the second skipped.
                    bytes[at++] = bytes[each];
                    if (bytes[each] == quote) {
                        each++;
                    }
                }
                to[field] = at;
            }
        }
    }
}
