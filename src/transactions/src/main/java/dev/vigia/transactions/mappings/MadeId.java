package dev.vigia.transactions.mappings;

import java.util.List;

/**
 * An id for rows that have none in one column. Who brings the rows into a stream makes it, and the stream's rows hold it in
 * the column {@link #COLUMN}.
 */
public final class MadeId {
    public static final String COLUMN = "row_id";

    private static final String APART = "|";

    /** The columns whose texts together are the id; empty for a hash of the whole row. */
    public final List<String> parts;

    MadeId(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Returns whether the id is a hash of the whole row. Equal rows then have equal ids and must be numbered. */
    public boolean ofWholeRow() {
        return parts.isEmpty();
    }

    /** Returns the id of these texts, one of each part; empty if all are. Different texts have different ids. */
    public static String of(List<String> texts) {
        StringBuilder id = new StringBuilder();
        boolean empty = true;
        for (String text : texts) {
            id.append(id.length() == 0 && empty ? "" : APART);
            // With the bar escaped, "a|b" and "c" differ from "a" and "b|c".
            id.append(text.replace("\\", "\\\\").replace(APART, "\\" + APART));
            empty &= text.isEmpty();
        }
        return empty ? "" : id.toString();
    }

    /** Returns the id of the {@code number}th row among equal ones, from 1. */
    public static String numbered(String id, int number) {
        return number == 1 ? id : id + "-" + number;
    }
}
