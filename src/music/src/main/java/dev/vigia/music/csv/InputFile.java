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

/** An input file that the user named, on any file system that Flink knows. If its name ends with .gz, it is decompressed. */
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

    /** Opens the file's text, from its beginning. */
    public InputStream open() throws IOException {
        return text(path.getFileSystem().open(path));
    }

    /** Returns the text in these bytes of the file. Of a compressed file, they must be all. */
    public InputStream text(FSDataInputStream bytes) throws IOException {
        return isCompressed() ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    /** Returns the number of stored bytes when {@link #columns} was called; 0 before. */
    public long bytes() {
        return bytes;
    }

    /** Returns when the file was last written, as it was when {@link #columns} was called; to the millisecond at best. */
    public Instant modified() {
        return Instant.ofEpochMilli(modified);
    }

    /**
     * Reads the header, and checks that a row follows.
     *
     * @throws WeeklyFailed when the file is missing, empty, unreadable, without a row, or without a column of its kind
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

    /** Returns the error for a file that cannot be read. */
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

    /** Java reports a file that may not be opened as one that is not found. */
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
            throw wrong("it is a folder. Name a CSV file");
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
