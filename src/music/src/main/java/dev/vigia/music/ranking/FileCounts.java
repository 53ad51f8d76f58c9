package dev.vigia.music.ranking;

import java.io.Serializable;

/** What became of a file's rows. */
public final class FileCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    public final String file;

    /** With those rejected, without the header. */
    public long rows;

    public long rejected;
    /** Of tracks that are not in the catalogue; they count all the same. */
    public long unknown;
    /** Not UTF-8, and replaced. */
    public long badBytes;

    FileCounts(String file) {
        this.file = file;
    }
}
