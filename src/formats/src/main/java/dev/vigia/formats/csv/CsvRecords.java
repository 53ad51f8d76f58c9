package dev.vigia.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the records of a CSV as RFC 4180 describes them, or in another {@link Dialect}, from bytes and without an object per field: a field is a slice of an
 * array.
 *
 * <p>A line ends with LF, CR LF or CR. Blank lines are skipped. A quote inside a field that does not begin with one is text.
 * Blanks around a quoted field are not part of it.
 *
 * <p>A missing quote does not swallow the rows behind it. Where the quotes of a record do not match, or it is too long, the
 * record is its first line alone, {@link #form} says what is wrong, and reading goes on at the next line. That is why a whole
 * record has to be in memory, at most twice the longest one: the reader can go back in it.
 */
public final class CsvRecords {
    private static final int NOT_QUOTED = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Window window;
    private final Slices fields = new Slices();
    private final Dialect dialect;
    private final int longest;

    /** Where parsing stops: the window's limit, or just behind the longest record and its line end. */
    private int edge;
    /** Whether parsing has looked for a byte at the edge, so that more bytes could change the outcome. */
    private boolean cut;

    private Form form = Form.SOUND;
    private int start;
    private int end;
    /** Null as long as the record stands in the window as it stands in the file. */
    private byte[] raw;

    private long linesBefore;
    private int lines;

    private CsvRecords(InputStream in, Dialect dialect, int longest) throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException("Cannot read records of " + longest + " bytes. Allow 1 or more.");
        }
        this.window = new Window(in);
        this.dialect = dialect;
        this.longest = longest;
        window.fill();
    }

    /**
     * Reads a file from its beginning; a byte order mark is skipped.
     *
     * @param in is read up to its end, and not closed
     * @param longest bytes of the longest record that is taken, without its line end
     */
    public static CsvRecords fromStart(InputStream in, int longest) throws IOException {
        return fromStart(in, Dialect.RFC_4180, longest);
    }

    /** Reads a file in another dialect from its beginning, as {@link #fromStart(InputStream, int)} does. */
    public static CsvRecords fromStart(InputStream in, Dialect dialect, int longest) throws IOException {
        CsvRecords records = new CsvRecords(in, dialect, longest);
        int mark = BYTE_ORDER_MARK.length;
        if (records.window.limit >= mark && Arrays.equals(records.window.bytes, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            records.window.next = mark;
        }
        return records;
    }

    /**
     * Reads a file from somewhere in its middle, which is taken to be outside of quotes: the rest of the line is passed over.
     * Lines are counted from behind it.
     */
    public static CsvRecords fromMiddle(InputStream in, int longest) throws IOException {
        CsvRecords records = new CsvRecords(in, Dialect.RFC_4180, longest);
        records.window.passLine(records.window.endOfLine(0));
        return records;
    }

    /**
     * Goes to the next record, well formed or not. What the last one gave out is no longer valid.
     *
     * @return false at the end
     */
    public boolean next() throws IOException {
        if (!hasNext()) {
            return false;
        }
        parse();
        // More bytes change the outcome only if the window was the edge, and not the longest record.
        while (cut && !window.hasEnded() && edge == window.limit) {
            window.fill();
            parse();
        }
        if (form == Form.SOUND && end - window.next > longest) {
            form = Form.TOO_LONG;
        }
        if (form == Form.SOUND) {
            take();
        } else {
            giveUpFirstLine();
        }
        return true;
    }

    /** Returns whether there is another record; passes over the blank lines before it. The last record is no longer valid. */
    public boolean hasNext() throws IOException {
        linesBefore += lines;
        lines = 0;
        while (window.hasNext() && Window.isLineEnd(window.bytes[window.next])) {
            window.passLineEnd();
            linesBefore++;
        }
        return window.next < window.limit;
    }

    /** Returns the number of bytes from where reading began to where the next record begins. */
    public long position() {
        return window.position();
    }

    /** Returns the line on which the record begins, from 1. */
    public long line() {
        return linesBefore + 1;
    }

    /** Returns the number of line ends up to where the next record begins. */
    public long linesPassed() {
        return linesBefore + lines;
    }

    /** Returns what is wrong with the record. Only a sound one has fields. */
    public Form form() {
        return form;
    }

    public int fields() {
        return fields.count();
    }

    /** Returns the array in which the fields lie, until the next record is asked for. */
    public byte[] buffer() {
        return window.bytes;
    }

    public int from(int field) {
        return fields.from(field);
    }

    /** Returns the place behind the field's last byte. */
    public int to(int field) {
        return fields.to(field);
    }

    public String text(int field) {
        int from = fields.from(field);
        return new String(window.bytes, from, fields.to(field) - from, StandardCharsets.UTF_8);
    }

    /** Returns a copy of the record as it stands in the file, without its line end; of one that is too long, its beginning. */
    public byte[] raw() {
        return raw == null ? Arrays.copyOfRange(window.bytes, start, end) : raw;
    }

    private void take() {
        start = window.next;
        window.next = window.behindLineEnd(end);
        if (fields.haveDoubledQuotes()) {
            // Joining changes the window itself, so the record is copied first.
            raw = raw();
            fields.joinDoubledQuotes(window.bytes, dialect.quote);
        }
    }

    /** Finds the fields of the record at the window's next byte, and its end. */
    private void parse() {
        // Two bytes more than the longest record: its line end may be CR LF.
        edge = (int) Math.min(window.limit, (long) window.next + longest + 2);
        cut = false;
        form = Form.SOUND;
        raw = null;
        lines = 0;
        fields.clear();
        // While fields are looked for, a line end stands at the edge: so their bytes need not be counted.
        byte kept = window.bytes[edge];
        window.bytes[edge] = '\n';
        int at = field(window.next);
        while (window.bytes[at] == dialect.delimiter) {
            at = field(at + 1);
        }
        window.bytes[edge] = kept;
        end = at;
        lines += at < edge ? 1 : 0;
        // The last byte may be a CR, and LF may follow.
        cut |= form == Form.SOUND && at >= edge - 1;
    }

    /** Adds the field and returns the place behind it: that of its comma or line end, or the edge. */
    private int field(int at) {
        byte first = window.bytes[at];
        int behind = first == dialect.quote || dialect.isBlank(first) ? quotedField(at) : NOT_QUOTED;
        return behind == NOT_QUOTED ? plainField(at) : behind;
    }

    private int quotedField(int at) {
        int open = at;
        // Ends at the edge at the latest: the line end that stands there now is no blank.
        while (dialect.isBlank(window.bytes[open])) {
            open++;
        }
        return open < edge && window.bytes[open] == dialect.quote ? quotedField(open, open > at) : NOT_QUOTED;
    }

    private int plainField(int begin) {
        byte[] bytes = window.bytes;
        byte delimiter = dialect.delimiter;
        int at = begin;
        // Half of the reader's time goes by here. Three comparisons are the fastest for C1, the compiler of short runs.
        while (bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        fields.add(begin, at, false);
        return at;
    }

    /** @param afterBlanks whether the quote may also be text, because it is not the field's first byte */
    private int quotedField(int open, boolean afterBlanks) {
        byte[] bytes = window.bytes;
        int quote = dialect.quote;
        boolean pairs = false;
        int breaks = 0;
        int close = open + 1;
        for (; close < edge; close++) {
            byte each = bytes[close];
            if (each == quote) {
                if (close + 1 == edge || bytes[close + 1] != quote) {
                    break;
                }
                pairs = true;
                close++;
            } else if (Window.isLineEnd(each)) {
                // Behind blanks only a quote that is closed on the same line begins a field; any other is text.
                if (afterBlanks) {
                    return NOT_QUOTED;
                }
                // CR LF inside quotes is one line end, and has been counted at its CR.
                breaks += each == '\n' && bytes[close - 1] == '\r' ? 0 : 1;
            }
        }
        int behind = close + 1;
        while (behind < edge && dialect.isBlank(bytes[behind])) {
            behind++;
        }
        // At the edge it is still open whether the quote closes the field or is the first of two.
        cut |= behind >= edge;
        if (close >= edge || behind < edge && !isFieldEnd(bytes[behind])) {
            return mismatch(close >= edge ? Form.OPEN_QUOTE : Form.TEXT_AFTER_QUOTE, afterBlanks);
        }
        lines += breaks;
        fields.add(open + 1, close, pairs);
        return Math.min(behind, edge);
    }

    private int mismatch(Form found, boolean afterBlanks) {
        if (afterBlanks) {
            return NOT_QUOTED;
        }
        form = found;
        // The search for further fields stops there, at the line end that stands in for the edge.
        return edge;
    }

    private void giveUpFirstLine() throws IOException {
        int behind = window.endOfLine(window.next);
        // Reads on until the line ends or is too long; passLine finds the end of a longer one.
        while (behind == window.limit && !window.hasEnded() && behind - window.next <= longest) {
            window.fill();
            behind = window.endOfLine(window.next);
        }
        if (behind - window.next > longest) {
            form = Form.TOO_LONG;
        }
        fields.clear();
        raw = Arrays.copyOfRange(window.bytes, window.next, Math.min(behind, window.next + longest));
        lines = window.passLine(behind);
    }

    private boolean isFieldEnd(byte each) {
        return each == dialect.delimiter || Window.isLineEnd(each);
    }
}
