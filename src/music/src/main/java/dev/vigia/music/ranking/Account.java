package dev.vigia.music.ranking;

import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import dev.vigia.music.csv.Rows;
import dev.vigia.music.listening.SplitReport;
import dev.vigia.music.settings.WeeklyFailed;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accounts for every row of every file, from the reports on their splits. */
public final class Account implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Kind, InputFile> files = new EnumMap<>(Kind.class);
    private final Map<Kind, List<SplitReport>> reports = new EnumMap<>(Kind.class);
    private final RejectLimit limit;

    public Account(List<InputFile> read, RejectLimit limit) {
        this.limit = limit;
        for (InputFile file : read) {
            files.put(file.kind, file);
            reports.put(file.kind, new ArrayList<>());
        }
    }

    void add(SplitReport report) {
        reports.get(report.kind).add(report);
    }

    /** Adds a file that was read as a whole. */
    public void add(Kind kind, Rows rows) {
        SplitReport report = new SplitReport();
        report.kind = kind;
        report.rows = rows.read;
        report.badBytes = rows.badBytes;
        report.rejectedLines = rows.rejects.lines();
        report.rejectedReasons = rows.rejects.reasons();
        report.firstRejected = rows.rejects.first();
        add(report);
    }

    /** Returns whether every split begins where the one before it ended. If not, one began inside of quotes. */
    boolean splitsMeet() {
        for (List<SplitReport> splits : reports.values()) {
            // A split in which no record begins is empty: it ends where it starts, and comes before the next one.
            splits.sort(
                    Comparator.<SplitReport>comparingLong(split -> split.start).thenComparingLong(split -> split.end));
            for (int index = 1; index < splits.size(); index++) {
                if (splits.get(index).start != splits.get(index - 1).end) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Counts the rows of all files. {@link #splitsMeet} must have been called: it sorts the splits. */
    Map<Kind, FileCounts> counts() {
        Map<Kind, FileCounts> counts = new EnumMap<>(Kind.class);
        files.forEach((kind, file) -> counts.put(kind, counts(file)));
        return counts;
    }

    /**
     * Refuses files of which too few rows were read.
     *
     * @throws WeeklyFailed when too many rows are rejected, or no row has a track that is described
     */
    void requireRows() {
        Map<Kind, FileCounts> counts = counts();
        counts.forEach((kind, file) -> limit.require(files.get(kind), file));
        FileCounts listening = counts.get(Kind.LISTENING);
        if (listening != null && listening.unknown == listening.rows - listening.rejected) {
            throw WeeklyFailed.badInput(String.format(
                    Locale.ROOT,
                    "Cannot read %s: none of its %,d rows is of a track in --music-info. Are both of the same source?",
                    files.get(Kind.LISTENING),
                    listening.rows));
        }
    }

    private FileCounts counts(InputFile file) {
        FileCounts counts = new FileCounts(file);
        long linesBefore = 0;
        for (SplitReport split : reports.get(file.kind)) {
            if (counts.rejected == 0 && split.rejectedLines.length > 0) {
                counts.firstRejected = "line " + (linesBefore + split.rejectedLines[0]) + ": " + split.firstRejected;
            }
            for (byte reason : split.rejectedReasons) {
                counts.addRejected(Reason.of(reason));
            }
            counts.rows += split.rows;
            counts.unknown += split.unknown;
            counts.badBytes += split.badBytes;
            linesBefore += split.lines;
        }
        return counts;
    }

    /** Receives a rejected row. */
    interface Rejected {
        void tell(String file, long line, Reason reason) throws IOException;
    }

    /** Passes on all rejected rows, in the order of the files. {@link #splitsMeet} must have been called. */
    void rejects(Rejected rejected) throws IOException {
        for (Map.Entry<Kind, List<SplitReport>> file : reports.entrySet()) {
            long before = 0;
            for (SplitReport split : file.getValue()) {
                for (int index = 0; index < split.rejectedLines.length; index++) {
                    rejected.tell(
                            files.get(file.getKey()).path.toString(),
                            before + split.rejectedLines[index],
                            Reason.of(split.rejectedReasons[index]));
                }
                before += split.lines;
            }
        }
    }
}
