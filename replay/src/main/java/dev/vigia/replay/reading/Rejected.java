package dev.vigia.replay.reading;

/**
 * Records of an input that are no rows, for one reason.
 *
 * @param reason in words
 * @param rows how many
 * @param firstLine where the first of them starts, from 1
 */
public record Rejected(String reason, long rows, long firstLine) {
    /** Place and reason of the first of them. */
    String firstSeen() {
        return "line " + firstLine + ": " + reason;
    }

    Rejected andOneMore() {
        return new Rejected(reason, rows + 1, firstLine);
    }
}
