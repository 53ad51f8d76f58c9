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

    /** Starts, in {@link #values}, the JSON of an object or a list; no text of a bank's starts with it. */
    static final char NESTED = '\u001a';

    public Row(String[] values, String extra) {
        this.values = values;
        this.extra = extra;
    }

    /** The text of a column as the record had it, {@code null} if it had none. */
    public String text(int column) {
        return isNested(column) ? values[column].substring(1) : values[column];
    }

    boolean isNested(int column) {
        String text = values[column];
        return text != null && !text.isEmpty() && text.charAt(0) == NESTED;
    }
}
