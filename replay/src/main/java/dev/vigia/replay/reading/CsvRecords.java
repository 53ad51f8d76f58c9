package dev.vigia.replay.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Records of a CSV file, as RFC 4180 describes them, straight from its bytes.
 *
 * <p>It works on bytes and gives out places in its buffer, so that a row is copied once on its way to the sort. And it can
 * go back, which readers of characters cannot: an open quote swallows everything up to the next quote, thousands of good
 * rows perhaps. Where the quotes of a record do not fit, only its first line is given up, and reading goes on at the next.
 *
 * <p>Blanks around a quoted field are no part of it. A quote inside a field that does not start with one is a character like any
 * other. A line may end with CR LF, LF or
 * CR. Blank lines are no records. A byte order mark is skipped.
 */
final class CsvRecords {
    /** Bytes of the longest record: its JSON, escaped, still has to fit into one Kinesis record of 1 MiB. */
    static final int LONGEST = 1 << 17;

    static final String OPEN_QUOTE = "a quoted field does not end";
    static final String AFTER_QUOTE = "text after the closing quote of a field";
    static final String TOO_LONG = "longer than " + LONGEST + " bytes";

    private static final int BUFFER = 8 * LONGEST;
    private static final byte QUOTE = '"';

    private final InputStream input;
    private final byte[] buffer;
    private int position;
    private int limit;
    private boolean ended;
    private long nextLine = 1;

    private long line;
    private int start;
    private int end;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] doubled = new boolean[32];
    private int fields;
    private int lineBreaks;
    private String fault;
    private byte[] given;

    CsvRecords(InputStream input) throws IOException {
        this.input = input;
        this.buffer = new byte[BUFFER];
        fill();
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Goes to the next record, sound or not; false at the end. What the last one gave out is no longer valid. */
    boolean next() throws IOException {
        skipBlankLines();
        if (position == limit) {
            return false;
        }
        line = nextLine;
        start = position;
        fields = 0;
        lineBreaks = 0;
        fault = null;
        given = null;
        parse();
        if (fault != null) {
            giveUpFirstLine();
        }
        nextLine += lineBreaks;
        return true;
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return line;
    }

    /** What is wrong with the record's quotes or length; {@code null} if nothing is. */
    String fault() {
        return fault;
    }

    int fields() {
        return fields;
    }

    byte[] bytes() {
        return buffer;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** The record as it stands in the file, without the end of its line; for {@link #TOO_LONG}, its beginning. */
    byte[] raw() {
        return given == null ? Arrays.copyOfRange(buffer, start, end) : given;
    }

    /** Turns doubled quotes into single ones. Afterwards {@link #raw} is no longer what stands in the file. */
    void unescape() {
        for (int field = 0; field < fields; field++) {
            if (doubled[field]) {
                int to = starts[field];
                for (int from = to; from < ends[field]; from++) {
                    buffer[to++] = buffer[from];
                    if (buffer[from] == QUOTE) {
                        from++;
                    }
                }
                ends[field] = to;
            }
        }
    }

    private void parse() {
        int at = position;
        while (true) {
            int open = openingQuote(at);
            int after = open < 0 ? -1 : quoted(open, open > at);
            if (fault != null) {
                return;
            }
            if (after >= 0) {
                at = after;
            } else {
                int from = at;
                while (at < limit && !isEnd(buffer[at])) {
                    at++;
                }
                add(from, at, false);
            }
            if (at - start > LONGEST) {
                fault = TOO_LONG;
                return;
            }
            if (at == limit || buffer[at] != ',') {
                break;
            }
            at++;
        }
        end = at;
        lineBreaks = breaks(start, at);
        position = afterBreak(at);
    }

    /** The place of the quote with which the field starts, perhaps after blanks; -1 if it starts with none. */
    private int openingQuote(int from) {
        int at = from;
        while (at < limit && isBlank(buffer[at])) {
            at++;
        }
        return at < limit && buffer[at] == QUOTE ? at : -1;
    }

    /**
     * Adds the quoted field and gives the place after it and the blanks behind its quote. After blanks a quote may also be a
     * character like any other: then -1 says that this is no quoted field, and there is no fault.
     */
    private int quoted(int open, boolean afterBlanks) {
        boolean pairs = false;
        int close = open + 1;
        while (close < limit) {
            byte next = buffer[close];
            if (next == QUOTE) {
                if (close + 1 == limit || buffer[close + 1] != QUOTE) {
                    break;
                }
                pairs = true;
                close++;
            } else if (afterBlanks && (next == '\n' || next == '\r')) {
                return -1;
            }
            close++;
        }
        int after = close + 1;
        while (after < limit && isBlank(buffer[after])) {
            after++;
        }
        boolean endless = close >= limit;
        if (endless || after < limit && !isEnd(buffer[after])) {
            fault = afterBlanks ? null : endless ? OPEN_QUOTE : AFTER_QUOTE;
            return -1;
        }
        add(open + 1, close, pairs);
        return Math.min(after, limit);
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\t';
    }

    private static boolean isEnd(byte next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    private void add(int from, int to, boolean pairs) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
            doubled = Arrays.copyOf(doubled, 2 * fields);
        }
        starts[fields] = from;
        ends[fields] = to;
        doubled[fields++] = pairs;
    }

    /** Line breaks inside the quoted fields, and the one at the end. */
    private int breaks(int from, int to) {
        int count = 0;
        for (int field = 0; field < fields; field++) {
            if (starts[field] > from && buffer[starts[field] - 1] == QUOTE) {
                for (int at = starts[field]; at < ends[field]; at++) {
                    if (buffer[at] == '\n' || buffer[at] == '\r' && (at + 1 == to || buffer[at + 1] != '\n')) {
                        count++;
                    }
                }
            }
        }
        return to < limit ? count + 1 : count;
    }

    private int afterBreak(int at) {
        if (at >= limit) {
            return limit;
        }
        return buffer[at] == '\r' && at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private void giveUpFirstLine() throws IOException {
        int at = endOfLine(start);
        lineBreaks = 1;
        if (at == limit && !ended) {
            fault = TOO_LONG;
        }
        given = Arrays.copyOfRange(buffer, start, Math.min(at, start + LONGEST));
        while (at >= limit - 1 && !ended) {
            position = at;
            fill();
            at = endOfLine(position);
        }
        position = afterBreak(at);
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private void skipBlankLines() throws IOException {
        do {
            if (limit - position < LONGEST + 2 && !ended) {
                fill();
            }
            while (position < limit && (buffer[position] == '\n' || buffer[position] == '\r')) {
                position = afterBreak(position);
                nextLine++;
            }
        } while (limit - position < LONGEST + 2 && !ended);
    }

    /** Moves what is left to the front of the buffer and reads until that is full or the input ends. */
    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < buffer.length && !ended) {
            int read = input.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
    }
}
