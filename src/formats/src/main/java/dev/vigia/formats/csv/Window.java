package dev.vigia.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a stream that is in memory. Bytes are added at its end, and those before {@link #next} may leave it. */
final class Window {
    private static final int SIZE = 1 << 18;

    private final InputStream in;
    /** Another array once it has to hold more. The last byte is free. */
    byte[] bytes = new byte[SIZE];
    /** Behind the last byte that was read. */
    int limit;
    /** The first byte that is still needed. */
    int next;

    private boolean ended;
    /** Bytes that have left. */
    private long passed;

    Window(InputStream in) {
        this.in = in;
    }

    /** Returns the number of bytes before {@link #next} in the whole stream. */
    long position() {
        return passed + next;
    }

    boolean hasEnded() {
        return ended;
    }

    boolean hasNext() throws IOException {
        return next < limit || more();
    }

    /** Moves what is still needed to the front, and reads until only the last byte is free or the stream ends. */
    void fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, limit - next);
        passed += next;
        limit -= next;
        next = 0;
        // Nothing could be dropped: all bytes belong to one record.
        if (limit == bytes.length - 1) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        while (limit < bytes.length - 1 && !ended) {
            int read = in.read(bytes, limit, bytes.length - 1 - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
    }

    /** Goes behind the line end at {@link #next}. */
    void passLineEnd() throws IOException {
        // Whether a CR is followed by LF may not be known yet.
        if (next + 1 == limit) {
            more();
        }
        next = behindLineEnd(next);
    }

    /**
     * Goes behind a line, however long it is.
     *
     * @param at its end, or {@link #limit}
     * @return its line ends, which are 1, or 0 at the end of the stream
     */
    int passLine(int at) throws IOException {
        next = at;
        while (next == limit && !ended) {
            fill();
            next = endOfLine(next);
        }
        if (next == limit) {
            return 0;
        }
        passLineEnd();
        return 1;
    }

    /** Returns the place of the next line end, or {@link #limit}. */
    int endOfLine(int from) {
        int at = from;
        while (at < limit && !isLineEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Returns the place behind the line end at this place, which may be the end of the stream. */
    int behindLineEnd(int at) {
        boolean two = at + 1 < limit && bytes[at] == '\r' && bytes[at + 1] == '\n';
        return Math.min(two ? at + 2 : at + 1, limit);
    }

    static boolean isLineEnd(byte each) {
        return each == '\n' || each == '\r';
    }

    private boolean more() throws IOException {
        int unread = limit - next;
        if (!ended) {
            fill();
        }
        return limit - next > unread;
    }
}
