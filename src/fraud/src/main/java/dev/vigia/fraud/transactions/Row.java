package dev.vigia.fraud.transactions;

/**
 * One record of a source as it was received: a text per column of the mapping, in the mapping's order, {@code null} where
 * the record has none.
 */
public final class Row {
    /** The columns' texts; owned by this row, not to be changed. */
    public final String[] values;
    /** Columns that the mapping does not name, as one JSON object; {@code null} when there are none. */
    public final String extra;

    public Row(String[] values, String extra) {
        this.values = values;
        this.extra = extra;
    }
}
