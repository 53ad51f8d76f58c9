package dev.vigia.music.ranking;

import dev.vigia.music.csv.InputFile;
import java.io.Serializable;
import java.time.Instant;

/** What became of a file's rows. */
public final class FileCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    public final String file;
    /** As it was when it was looked at, before it was read. */
    public final long bytes;

    public final Instant modified;

    /** With those rejected, without the header. */
    public long rows;

    public long rejected;
    /** Of tracks that are not in the catalogue; they count all the same. */
    public long unknown;
    /** Not UTF-8, and replaced. */
    public long badBytes;

    FileCounts(InputFile input) {
        this.file = input.path.toString();
        this.bytes = input.bytes();
        this.modified = input.modified();
    }
}
