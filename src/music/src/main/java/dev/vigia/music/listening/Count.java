package dev.vigia.music.listening;

import dev.vigia.music.csv.Reason;

/** Parses a count. */
final class Count {
    private static final long NOT_NUMERIC = -1;
    private static final long NEGATIVE = -2;
    private static final long TOO_LARGE = -3;

    private Count() {}

    /** Returns the number, 0 to 2,147,483,647; or a code below zero, for which {@link #reason} gives the reason. */
    static long parse(byte[] bytes, int from, int to) {
        int start = from;
        boolean negative = from < to && bytes[from] == '-';
        if (negative) {
            start++;
        }
        if (start == to) {
            return NOT_NUMERIC;
        }
        long value = 0;
        for (int at = start; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_NUMERIC;
            }
            // Stops one above the largest int, so that a count of any length does not overflow.
            value = Math.min(Integer.MAX_VALUE + 1L, 10 * value + digit);
        }
        if (negative) {
            return NEGATIVE;
        }
        return value > Integer.MAX_VALUE ? TOO_LARGE : value;
    }

    static Reason reason(long parsed) {
        if (parsed == NEGATIVE) {
            return Reason.COUNT_NEGATIVE;
        }
        return parsed == TOO_LARGE ? Reason.COUNT_TOO_LARGE : Reason.COUNT_NOT_NUMERIC;
    }
}
