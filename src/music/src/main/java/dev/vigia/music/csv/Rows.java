package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.ids.Utf8;
import java.io.Serializable;

/** The number of rows that were read from a file, and those of them that were rejected. */
public final class Rows implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most bytes that the id of a track or user may have. */
    public static final int LONGEST_ID = 255;

    /** Rows with the rejected ones, without the header. */
    public final long read;

    /** Bytes of names, artists and genres that are not UTF-8. */
    public final long badBytes;

    public final Rejects rejects;

    public Rows(long read, long badBytes, Rejects rejects) {
        this.read = read;
        this.badBytes = badBytes;
        this.rejects = rejects;
    }

    /** Returns why the text of a field cannot be an id; null if it can. */
    public static Reason wrongId(CsvRecords record, int field) {
        int from = record.from(field);
        int to = record.to(field);
        if (to - from > LONGEST_ID) {
            return Reason.LONG_ID;
        }
        boolean isText = Utf8.isAscii(record.buffer(), from, to) || Utf8.isSound(record.buffer(), from, to);
        return isText ? null : Reason.ID_NOT_UTF8;
    }

    /** Returns why the form of a record makes it no row, whatever its fields say; null if it is one. */
    public static Reason wrongForm(CsvRecords record, Columns columns) {
        switch (record.form()) {
            case OPEN_QUOTE:
            case TOO_LONG:
                return Reason.UNCLOSED_QUOTE;
            case TEXT_AFTER_QUOTE:
                return Reason.TEXT_AFTER_QUOTE;
            default:
                return record.fields() == columns.count ? null : Reason.FIELD_COUNT;
        }
    }
}
