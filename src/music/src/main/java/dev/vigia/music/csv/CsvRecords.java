package dev.vigia.music.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the records of a CSV as RFC 4180 has them, without making an object of any: a field is a slice of the buffer. Lines
 * may end with LF or CR LF; blank lines are skipped; a quote inside a field that does not begin with one is text.
 *
 * <p>It may begin in the middle of a file, and then counts lines from there.
 */
public final class CsvRecords {
    /** A record that is longer has a quote that was never closed. */
    private static final int LONGEST_RECORD = 1 << 20;

    private static final int BUFFER = 1 << 18;
    private static final int FEW_FIELDS = 32;
    private static final int UNFINISHED = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What is wrong with the form of a record. */
    public enum Form {
        SOUND,
        /** No quote ends the field, up to the end of the file or for 1 MiB: its first line is taken as a record without fields. */
        UNCLOSED_QUOTE,
        /** Text follows the quote that ends a field. */
        TEXT_AFTER_QUOTE
    }

    private final InputStream in;
    /** One byte more than is read, for a line end that stops the search for the end of a field. */
    private byte[] buffer = new byte[BUFFER + 1];

    private int limit;
    private boolean ended;
    /** Bytes that were read and have left the buffer. */
    private long passed;

    private int next;
    private long linesBefore;
    private int lines;

    private int[] from = new int[FEW_FIELDS];
    private int[] to = new int[FEW_FIELDS];
    private boolean[] doubledQuotes = new boolean[FEW_FIELDS];
    private int fields;
    private Form form = Form.SOUND;

    /** @param in read up to its end, and not closed */
    public CsvRecords(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end
     */
    public boolean next() throws IOException {
        if (!hasNext()) {
            return false;
        }
        int end = record();
        while (end == UNFINISHED) {
            if (ended || limit - next > LONGEST_RECORD) {
                end = firstLineAlone();
            } else {
                fill();
                end = record();
            }
        }
        if (end - next > LONGEST_RECORD) {
            end = firstLineAlone();
        }
        next = end;
        for (int field = 0; field < fields; field++) {
            if (doubledQuotes[field]) {
                joinDoubledQuotes(field);
            }
        }
        return true;
    }

    /** Whether there is a record behind this one; blank lines before it are passed. */
    public boolean hasNext() throws IOException {
        linesBefore += lines;
        lines = 0;
        return skipBlankLines();
    }

    /** Passes over the mark that some programs put at the beginning of a file of UTF-8. */
    public void skipByteOrderMark() throws IOException {
        while (limit - next < BYTE_ORDER_MARK.length && !ended) {
            fill();
        }
        int end = next + BYTE_ORDER_MARK.length;
        if (end <= limit && Arrays.equals(buffer, next, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            next = end;
        }
    }

    /** Passes over the rest of a line, which is not counted. */
    public void skipLine() throws IOException {
        while (next < limit || more()) {
            if (buffer[next++] == '\n') {
                return;
            }
        }
    }

    /** Bytes from where reading began to where the next record begins. */
    public long position() {
        return passed + next;
    }

    /** The line on which the record begins, from 1. */
    public long line() {
        return linesBefore + 1;
    }

    /** Line ends up to where the next record begins. */
    public long linesPassed() {
        return linesBefore + lines;
    }

    public Form form() {
        return form;
    }

    public int fields() {
        return fields;
    }

    /** What the fields lie in; theirs until the next record is asked for. */
    public byte[] buffer() {
        return buffer;
    }

    public int from(int field) {
        return from[field];
    }

    /** Behind the field's last byte. */
    public int to(int field) {
        return to[field];
    }

    private boolean skipBlankLines() throws IOException {
        while (next < limit || more()) {
            if (buffer[next] == '\n') {
                next++;
            } else if (buffer[next] == '\r' && (next + 1 < limit || more()) && buffer[next + 1] == '\n') {
                next += 2;
            } else {
                return true;
            }
            linesBefore++;
        }
        return false;
    }

    /** Finds the fields of the record at {@link #next}, and gives where the one after it begins. */
    private int record() {
        fields = 0;
        lines = 0;
        form = Form.SOUND;
        buffer[limit] = '\n';
        int at = next;
        while (true) {
            if (fields == from.length) {
                grow();
            }
            at = buffer[at] == '"' && at < limit ? quotedField(at) : plainField(at);
            if (at == UNFINISHED) {
                return UNFINISHED;
            }
            fields++;
            if (at == limit) {
                return at;
            }
            if (buffer[at++] == '\n') {
                lines++;
                return at;
            }
        }
    }

    /** Gives the place of the comma or line end behind it. */
    private int plainField(int start) {
        byte[] bytes = buffer;
        int at = start;
        while (bytes[at] != ',' && bytes[at] != '\n') {
            at++;
        }
        if (at == limit && !ended) {
            return UNFINISHED;
        }
        boolean returned = bytes[at] == '\n' && at > start && bytes[at - 1] == '\r';
        from[fields] = start;
        to[fields] = returned ? at - 1 : at;
        doubledQuotes[fields] = false;
        return at;
    }

    private int quotedField(int start) {
        boolean doubled = false;
        int at = start + 1;
        while (at < limit) {
            byte each = buffer[at];
            if (each == '"') {
                if (at + 1 == limit && !ended) {
                    return UNFINISHED;
                }
                if (at + 1 == limit || buffer[at + 1] != '"') {
                    from[fields] = start + 1;
                    to[fields] = at;
                    doubledQuotes[fields] = doubled;
                    return behindQuote(at + 1);
                }
                doubled = true;
                at++;
            } else if (each == '\n') {
                lines++;
            }
            at++;
        }
        return UNFINISHED;
    }

    /** Gives the place of the comma or line end behind a closing quote. */
    private int behindQuote(int start) {
        int at = start;
        while (buffer[at] != ',' && buffer[at] != '\n') {
            at++;
        }
        if (at == limit && !ended) {
            return UNFINISHED;
        }
        boolean returned = buffer[at] == '\n' && at == start + 1 && buffer[start] == '\r';
        if (at > start && !returned) {
            form = Form.TEXT_AFTER_QUOTE;
        }
        return at;
    }

    private int firstLineAlone() {
        fields = 0;
        form = Form.UNCLOSED_QUOTE;
        int at = next;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        lines = at < limit ? 1 : 0;
        return Math.min(at + 1, limit);
    }

    private void joinDoubledQuotes(int field) {
        int end = from[field];
        for (int at = from[field]; at < to[field]; at++) {
            buffer[end++] = buffer[at];
            if (buffer[at] == '"') {
                at++;
            }
        }
        to[field] = end;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * fields);
        to = Arrays.copyOf(to, 2 * fields);
        doubledQuotes = Arrays.copyOf(doubledQuotes, 2 * fields);
    }

    private boolean more() throws IOException {
        int unread = limit - next;
        if (!ended) {
            fill();
        }
        return limit - next > unread;
    }

    /** Reads on behind what has not been passed, which moves to the front; {@link #ended} at the end. */
    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, limit - next);
        passed += next;
        limit -= next;
        next = 0;
        if (limit == buffer.length - 1) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, buffer.length - 1 - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }
}
