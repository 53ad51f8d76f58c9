package dev.vigia.formats.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Gives a text in UTF-8 without its last lines, such as a total below the rows. Blank lines are passed on and not counted. */
public final class WithoutLastLines extends FilterInputStream {
    private static final int SIZE = 1 << 15;

    private final int lines;
    private byte[] bytes = new byte[2 * SIZE];
    private int next;
    /** Behind the last byte that may be given out. */
    private int free;
    /** Behind the last byte that was read. */
    private int limit;

    private boolean ended;

    /** @param lines to leave out, 1 or more */
    public WithoutLastLines(InputStream in, int lines) {
        super(in);
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, free - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        int skipped = fill() ? (int) Math.min(Math.max(count, 0), free - next) : 0;
        next += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return free - next;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean fill() throws IOException {
        while (next == free && !ended) {
            System.arraycopy(bytes, next, bytes, 0, limit - next);
            limit -= next;
            next = 0;
            if (limit == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * limit);
            }
            int read = in.read(bytes, limit, bytes.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
            // Until the end is seen, the last line may go on.
            free = startOfLast(ended ? lines : lines + 1);
        }
        return next < free;
    }

    /** Returns where the last lines begin that are not blank, so many of them; the beginning if there are fewer. */
    private int startOfLast(int count) {
        int at = limit;
        for (int left = count; left > 0 && at > next; left--) {
            while (at > next && isBlank(bytes[at - 1])) {
                at--;
            }
            while (at > next && bytes[at - 1] != '\n' && bytes[at - 1] != '\r') {
                at--;
            }
        }
        return at;
    }

    private static boolean isBlank(byte each) {
        return each == '\n' || each == '\r' || each == ' ' || each == '\t';
    }
}
