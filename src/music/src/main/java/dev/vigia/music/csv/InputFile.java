package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.settings.WeeklyFailed;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/** A file that the user named, on any file system that Flink knows; what ends in .gz is decompressed. */
public final class InputFile implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;

    /** Bytes of the longest record that is taken. One that is longer has a quote that was never closed. */
    public static final int LONGEST_RECORD = 1 << 20;

    public final Kind kind;
    public final Path path;

    private long bytes;
    private long modified;

    public InputFile(Kind kind, Path path) {
        this.kind = kind;
        this.path = path;
    }

    public boolean isCompressed() {
        return path.getName().endsWith(".gz");
    }

    /** Its text, from the beginning. */
    public InputStream open() throws IOException {
        return text(path.getFileSystem().open(path));
    }

    /** The text in these bytes of it, which are all of them if they are compressed. */
    public InputStream text(FSDataInputStream bytes) throws IOException {
        return isCompressed() ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    /** Bytes, as they were stored when its columns were looked for; 0 before. */
    public long bytes() {
        return bytes;
    }

    /** When it had been written last, when its columns were looked for; to the millisecond, or to what its store knows. */
    public Instant modified() {
        return Instant.ofEpochMilli(modified);
    }

    /**
     * Reads the header, and looks for one row.
     *
     * @throws WeeklyFailed when the file is missing, empty, unreadable, without one of its kind's columns, or without a row
     */
    public Columns columns() {
        try {
            requireContent();
            try (InputStream in = open()) {
                CsvRecords records = CsvRecords.fromStart(in, LONGEST_RECORD);
                if (!records.next()) {
                    throw wrong("it is empty");
                }
                Columns columns = Columns.find(records, toString(), kind);
                if (!records.next()) {
                    throw wrong("it has a header and no rows");
                }
                return columns;
            }
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** What to tell the user when it cannot be read. */
    public WeeklyFailed unreadable(IOException failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (failure instanceof FileNotFoundException && !exists()) {
            return wrong("there is no such file");
        }
        if (failure instanceof ZipException) {
            return wrong("it is no whole gzip file (" + reason + ")");
        }
        if (failure instanceof EOFException) {
            return wrong("it ends in the middle (" + reason + "). Was it copied or downloaded to its end?");
        }
        return WeeklyFailed.because("Cannot read " + this + ": " + reason + ".");
    }

    @Override
    public String toString() {
        return kind.option + " " + path;
    }

    /** What may not be opened is not found either, as Java says it. */
    private boolean exists() {
        try {
            return path.getFileSystem().exists(path);
        } catch (IOException unknown) {
            return false;
        }
    }

    private void requireContent() throws IOException {
        FileStatus status = path.getFileSystem().getFileStatus(path);
        if (status.isDir()) {
            throw wrong("it is a folder; name a CSV file");
        }
        if (status.getLen() == 0) {
            throw wrong("it is empty");
        }
        bytes = status.getLen();
        modified = status.getModificationTime();
    }

    private WeeklyFailed wrong(String what) {
        return WeeklyFailed.badInput("Cannot read " + this + ": " + what + (what.endsWith("?") ? "" : "."));
    }
}
