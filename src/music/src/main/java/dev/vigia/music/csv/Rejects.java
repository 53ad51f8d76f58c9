package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import java.io.Serializable;
import java.util.Arrays;

/** Rows that are no rows, by their line and what is wrong: five bytes each, for a file may be nothing else. */
public final class Rejects implements Serializable {
    private static final long serialVersionUID = 1L;

    private int size;
    private int[] lines = new int[4];
    private byte[] reasons = new byte[4];
    private String first = "";

    /**
     * Adds one.
     *
     * @param line counted from where reading began
     * @param record which is it
     */
    public void add(long line, Reason reason, CsvRecords record, Columns columns) {
        if (size == 0) {
            first = reason.explain(record, columns);
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            reasons = Arrays.copyOf(reasons, 2 * size);
        }
        lines[size] = Math.toIntExact(line);
        reasons[size++] = (byte) reason.ordinal();
    }

    public int size() {
        return size;
    }

    /** What was found in the first one; empty without one. */
    public String first() {
        return first;
    }

    public int[] lines() {
        return Arrays.copyOf(lines, size);
    }

    /** Ordinals of {@link Reason}. */
    public byte[] reasons() {
        return Arrays.copyOf(reasons, size);
    }
}
