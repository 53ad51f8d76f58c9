package dev.vigia.music.ranking;

import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Reason;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts of what became of a file's rows. */
public final class FileCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    public final String file;
    /** The size before the file was read. */
    public final long bytes;

    public final Instant modified;

    /** Rows with the rejected ones, without the header. */
    public long rows;

    public long rejected;

    public final Map<Reason, Long> rejectedByReason = new EnumMap<>(Reason.class);
    /** The line of the first rejected row, and what was found there; empty if there is none. */
    public String firstRejected = "";

    /** Rows of tracks that are not in the catalogue. Their plays count all the same. */
    public long unknown;
    /** Bytes of names, artists and genres that are not UTF-8. */
    public long badBytes;

    FileCounts(InputFile input) {
        this.file = input.path.toString();
        this.bytes = input.bytes();
        this.modified = input.modified();
    }

    void addRejected(Reason reason) {
        rejected++;
        rejectedByReason.merge(reason, 1L, Long::sum);
    }

    /** Returns the number of rejected rows whose content is in no other row. */
    long lost() {
        return rejectedByReason.entrySet().stream()
                .filter(rejects -> rejects.getKey().isLoss())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the reasons, for example {@code 2 NO_USER, 1 COUNT_NOT_NUMERIC}. */
    public String reasons() {
        return rejectedByReason.entrySet().stream()
                .map(rejects -> String.format(Locale.ROOT, "%,d %s", rejects.getValue(), rejects.getKey()))
                .collect(Collectors.joining(", "));
    }
}
