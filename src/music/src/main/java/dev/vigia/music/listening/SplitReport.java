package dev.vigia.music.listening;

import dev.vigia.music.csv.Kind;
import java.io.Serializable;

/** Reports what became of the rows of a split. A Flink POJO. */
public final class SplitReport implements Serializable {
    private static final long serialVersionUID = 1L;

    public Kind kind;
    /** Where the split's first record begins in the file's text, in bytes. */
    public long start;
    /** Where the record behind the split's last one begins. */
    public long end;
    /** The number of line ends between both. */
    public long lines;
    /** Rows with the rejected ones, without the header. */
    public long rows;
    /** Rows of tracks that are not in the catalogue. */
    public long unknown;

    public long badBytes;
    /** The lines of rejected rows, counted from {@link #start}. */
    public int[] rejectedLines;

    public byte[] rejectedReasons;
    /** What was found in the first rejected row; empty if there is none. */
    public String firstRejected = "";

    public SplitReport() {}
}
