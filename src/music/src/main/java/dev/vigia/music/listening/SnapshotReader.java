package dev.vigia.music.listening;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.csv.Columns;
import dev.vigia.music.csv.InputFile;
import dev.vigia.music.csv.Kind;
import dev.vigia.music.csv.Reason;
import dev.vigia.music.csv.Rejects;
import dev.vigia.music.csv.Rows;
import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.connector.file.src.reader.BulkFormat;

/**
 * Reads the records that begin in a split of a snapshot.
 *
 * <p>The reader assumes that a split begins outside of quotes, so that its first record begins behind the first line end. The
 * assumption is verified afterwards: the first split is right, and so each split is right that begins where the one before it
 * ended.
 */
final class SnapshotReader implements BulkFormat.Reader<Block> {
    private final InputFile file;
    private final InputStream in;
    private final Columns columns;
    private final int track;
    private final int user;
    private final int count;
    private final BlockWriters blocks;
    private final CsvRecords records;
    /** The place in the file of the first byte that is read. */
    private final long offset;

    private final long splitEnd;
    /** Blank lines at the beginning, which the split before this one has counted. */
    private final long linesBefore;

    private final SplitReport report = new SplitReport();
    private final Rejects rejects = new Rejects();
    private boolean ended;

    /**
     * Reads a split.
     *
     * @param in at the split's first byte; or at the byte before it, if the split is not the file's first
     * @param splitEnd the place behind the split's last byte
     */
    SnapshotReader(InputFile file, InputStream in, long splitStart, long splitEnd, Columns columns, BlockWriters blocks)
            throws IOException {
        this.file = file;
        this.in = in;
        this.columns = columns;
        this.track = columns.place(Kind.TRACK);
        this.user = columns.place(Kind.USER);
        this.count = columns.place(Kind.COUNT);
        this.blocks = blocks;
        this.offset = Math.max(0, splitStart - 1);
        this.splitEnd = splitEnd;
        report.kind = file.kind;
        if (splitStart == 0) {
            records = CsvRecords.fromStart(in, InputFile.LONGEST_RECORD);
            // The start stays 0, because the header belongs to the first split.
            linesBefore = 0;
            records.next();
        } else {
            records = CsvRecords.fromMiddle(in, InputFile.LONGEST_RECORD);
            // Passes over blank lines, so that the position is that of the split's first record.
            records.hasNext();
            linesBefore = records.linesPassed();
            report.start = offset + records.position();
        }
    }

    @Override
    public BulkFormat.RecordIterator<Block> readBatch() {
        while (!ended && !blocks.hasFull()) {
            if (next()) {
                read();
            } else {
                end();
            }
        }
        return blocks.hasFull() ? blocks.take() : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean next() {
        try {
            // A record belongs to the split in which it begins, even if it ends in the next one.
            return records.hasNext() && offset + records.position() < splitEnd && records.next();
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
    }

    private void end() {
        ended = true;
        report.end = offset + records.position();
        report.lines = records.linesPassed() - linesBefore;
        report.rejectedLines = rejects.lines();
        report.rejectedReasons = rejects.reasons();
        report.firstRejected = rejects.first();
        blocks.flush();
        blocks.add(report);
    }

    private void read() {
        report.rows++;
        Reason wrong = Rows.wrongForm(records, columns);
        if (wrong == null) {
            wrong = readRow();
        }
        if (wrong != null) {
            rejects.add(records.line() - linesBefore, wrong, records, columns);
        }
    }

    private Reason readRow() {
        Reason wrong = wrongId(track, Reason.NO_TRACK);
        if (wrong == null) {
            wrong = wrongId(user, Reason.NO_USER);
        }
        if (wrong != null) {
            return wrong;
        }
        long plays = Count.parse(records.buffer(), records.from(count), records.to(count));
        if (plays < 0) {
            return Count.reason(plays);
        }
        boolean isKnown = blocks.add(
                records.buffer(),
                records.from(user),
                records.to(user),
                records.buffer(),
                records.from(track),
                records.to(track),
                (int) plays);
        report.unknown += isKnown ? 0 : 1;
        return null;
    }

    private Reason wrongId(int field, Reason missing) {
        int length = records.to(field) - records.from(field);
        return length == 0 ? missing : Rows.wrongId(records, field);
    }
}
