package dev.vigia.transactions.rows;

import java.util.Objects;

/**
 * One record of a source as it was received: a text per column of the mapping, in the mapping's order, {@code null} where
 * the record has none.
 */
public final class Row {
    public static final int NOTHING_NESTED = -1;

    /** The columns' texts, which nobody may change; the text of an object or a list is its JSON. */
    public final String[] values;
    /** Columns that the mapping does not name, as one JSON object; {@code null} when there are none. */
    public final String extra;
    /** The first column that holds an object or a list, or {@link #NOTHING_NESTED}. */
    public final int nestedColumn;

    public Row(String[] values, String extra) {
        this(values, extra, NOTHING_NESTED);
    }

    /** @param values handed over, not copied: rows are read by the hundred thousand per second */
    public Row(String[] values, String extra, int nestedColumn) {
        this.values = Objects.requireNonNull(values);
        this.extra = extra;
        this.nestedColumn = nestedColumn;
        if (nestedColumn < NOTHING_NESTED || nestedColumn >= values.length) {
            throw new IllegalArgumentException(
                    "Cannot make a row: column " + nestedColumn + " is nested, of " + values.length + " columns.");
        }
    }

    /** Returns the text of a column as the record had it, {@code null} if it had none. */
    public String text(int column) {
        return values[column];
    }

    /** Returns the same row with another text in one column. */
    public Row with(int column, String text) {
        String[] changed = values.clone();
        changed[column] = text;
        return new Row(changed, extra);
    }
}
