package dev.vigia.replay.reading;

import java.util.Locale;

/**
 * Records of an input that cannot be judged, for one reason.
 *
 * @param reason in words
 * @param rows how many
 * @param firstLine where the first of them starts, from 1
 */
public record Rejected(String reason, long rows, long firstLine) {
    /** Returns line and reason of the first record. */
    String firstSeen() {
        return "line " + firstLine + ": " + reason;
    }

    /** Returns the number of records, the reason, and the line of the first record. */
    public String counted() {
        return String.format(Locale.ROOT, "%,d: %s, first at line %,d", rows, reason, firstLine);
    }

    Rejected andOneMore() {
        return new Rejected(reason, rows + 1, firstLine);
    }
}
