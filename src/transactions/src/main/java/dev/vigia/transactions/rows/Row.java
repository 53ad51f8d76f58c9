package dev.vigia.transactions.rows;

/**
 * One record of a source as it was received: a text per column of the mapping, in the mapping's order, {@code null} where
 * the record has none.
 */
public final class Row {
    public static final int NOTHING_NESTED = -1;

    /** The columns' texts; owned by this row, not to be changed. Of an object or a list it is the JSON. */
    public final String[] values;
    /** Columns that the mapping does not name, as one JSON object; {@code null} when there are none. */
    public final String extra;
    /** The first column that holds an object or a list, or {@link #NOTHING_NESTED}. */
    public final int nestedColumn;

    public Row(String[] values, String extra) {
        this(values, extra, NOTHING_NESTED);
    }

    public Row(String[] values, String extra, int nestedColumn) {
        this.values = values;
        this.extra = extra;
        this.nestedColumn = nestedColumn;
    }

    /** The text of a column as the record had it, {@code null} if it had none. */
    public String text(int column) {
        return values[column];
    }
}
