package dev.vigia.music.listening;

import dev.vigia.music.csv.Kind;
import java.io.Serializable;

/** What became of a split of a file. A Flink POJO. */
public final class SplitReport implements Serializable {
    private static final long serialVersionUID = 1L;

    public Kind kind;
    /** Where its first record begins in the file's text, in bytes. */
    public long start;
    /** Where the record behind its last one begins. */
    public long end;
    /** Line ends between both. */
    public long lines;
    /** Rows with those rejected, without the header. */
    public long rows;
    /** Rows of tracks that are not in the catalogue. */
    public long unknown;

    public long badBytes;
    /** Counted from {@link #start}. */
    public int[] rejectedLines;

    public byte[] rejectedReasons;
    /** What was found in the first rejected row; empty without one. */
    public String firstRejected = "";

    public SplitReport() {}
}
