package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import java.io.Serializable;
import java.util.Arrays;

/** The rejected rows of a file: line and reason. Each takes five bytes, because all rows of a file may be rejected. */
public final class Rejects implements Serializable {
    private static final long serialVersionUID = 1L;

    private int size;
    private int[] lines = new int[4];
    private byte[] reasons = new byte[4];
    private String first = "";

    /**
     * Adds a rejected row.
     *
     * @param line counted from where reading began
     * @param record the row itself
     */
    public void add(long line, Reason reason, CsvRecords record, Columns columns) {
        if (size == 0) {
            first = reason.explain(record, columns);
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            reasons = Arrays.copyOf(reasons, 2 * size);
        }
        // A line of a split. It only fails in a compressed file of more than 2 billion lines.
        lines[size] = Math.toIntExact(line);
        reasons[size++] = (byte) reason.ordinal();
    }

    public int size() {
        return size;
    }

    /** Returns what was found in the first rejected row; empty if there is none. */
    public String first() {
        return first;
    }

    public int[] lines() {
        return Arrays.copyOf(lines, size);
    }

    /** Returns the reasons, as ordinals of {@link Reason}. */
    public byte[] reasons() {
        return Arrays.copyOf(reasons, size);
    }
}
