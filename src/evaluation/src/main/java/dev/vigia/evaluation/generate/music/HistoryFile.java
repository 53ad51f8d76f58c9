package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fetch.PublishedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Writes a history as the lines of {@code User Listening History.csv}. It writes bytes, because there are millions of
 * lines.
 */
final class HistoryFile {

    /** The order of rows. */
    enum Order {
        /** Users in a random order, all rows of one together. */
        BY_USER,
        /** All rows in a random order. */
        SHUFFLED
    }

    private static final int USER_LENGTH = 40;
    private static final int DIGITS_AT_ONCE = 4;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int USER_PURPOSE = 25;
    private static final int ORDER_PURPOSE = 26;

    private static final int BUFFER = 1 << 16;
    // A track of 18 bytes, a user of 40, a count of up to 10, two commas and a line feed have room in it.
    private static final int LONGEST_LINE = 80;
    private static final int ROWS_PER_REPORT = 1 << 16;

    private final History history;
    private final TrackIds tracks;
    private final long seed;
    private final byte[] user = new byte[USER_LENGTH];
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    /** @param tracks the ids of the history's tracks */
    HistoryFile(History history, TrackIds tracks, long seed) {
        this.history = history;
        this.tracks = tracks;
        this.seed = seed;
    }

    /**
     * Writes header and rows. Flushes the stream and leaves it open.
     *
     * @param number of the snapshot, which has an order of its own
     */
    void write(OutputStream out, Order order, int number, IntConsumer progress) throws IOException {
        out.write((PublishedFiles.LISTENING_HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
        Draws draws = Draws.of(seed, number, ORDER_PURPOSE);
        if (order == Order.BY_USER) {
            writeByUser(out, draws.permutation(history.users()), progress);
        } else {
            writeByRow(out, draws.permutation(history.rows()), progress);
        }
        out.write(buffer, 0, filled);
        out.flush();
        progress.accept(history.rows());
    }

    private void writeByUser(OutputStream out, int[] users, IntConsumer progress) throws IOException {
        int written = 0;
        for (int next : users) {
            identify(next);
            for (int row = history.first(next); row < history.first(next + 1); row++) {
                line(out, row);
                report(++written, progress);
            }
        }
    }

    private void writeByRow(OutputStream out, int[] rows, IntConsumer progress) throws IOException {
        for (int place = 0; place < rows.length; place++) {
            // Ids are drawn again for each row, because keeping those of a million users takes 40 MB.
            identify(history.user(rows[place]));
            line(out, rows[place]);
            report(place + 1, progress);
        }
    }

    private static void report(int written, IntConsumer progress) {
        if (written % ROWS_PER_REPORT == 0) {
            progress.accept(written);
        }
    }

    /** Sets the user's id: 160 random bits in hexadecimal digits. */
    private void identify(int number) {
        Draws draws = Draws.of(seed, number, USER_PURPOSE);
        for (int place = 0; place < USER_LENGTH; place += DIGITS_AT_ONCE) {
            int digits = draws.below(1 << 4 * DIGITS_AT_ONCE);
            for (int digit = 0; digit < DIGITS_AT_ONCE; digit++) {
                user[place + digit] = HEX[digits >> 4 * digit & 0xF];
            }
        }
    }

    private void line(OutputStream out, int row) throws IOException {
        if (filled > BUFFER - LONGEST_LINE) {
            out.write(buffer, 0, filled);
            filled = 0;
        }
        filled = tracks.put(history.track(row), buffer, filled);
        buffer[filled++] = ',';
        System.arraycopy(user, 0, buffer, filled, USER_LENGTH);
        filled += USER_LENGTH;
        buffer[filled++] = ',';
        number(history.plays(row));
        buffer[filled++] = '\n';
    }

    private void number(int value) {
        int digits = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int rest = value;
        for (int place = filled + digits - 1; place >= filled; place--) {
            buffer[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled += digits;
    }
}
