package dev.vigia.music.csv;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.music.ids.Utf8;
import java.io.Serializable;

/** What became of the rows of a file. */
public final class Rows implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bytes of the longest id of a track or user that is taken. */
    public static final int LONGEST_ID = 255;

    /** With those that were rejected, without the header. */
    public final long read;

    /** Bytes of texts that are not UTF-8. */
    public final long badBytes;

    public final Rejects rejects;

    public Rows(long read, long badBytes, Rejects rejects) {
        this.read = read;
        this.badBytes = badBytes;
        this.rejects = rejects;
    }

    /** Why the text of a field cannot be an id, or null. */
    public static Reason wrongId(CsvRecords record, int field) {
        int from = record.from(field);
        int to = record.to(field);
        if (to - from > LONGEST_ID) {
            return Reason.LONG_ID;
        }
        boolean isText = Utf8.isAscii(record.buffer(), from, to) || Utf8.isSound(record.buffer(), from, to);
        return isText ? null : Reason.ID_NOT_UTF8;
    }

    /** Why the record is no row, whatever its fields say, or null. */
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
