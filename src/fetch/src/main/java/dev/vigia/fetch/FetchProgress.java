package dev.vigia.fetch;

import dev.vigia.fetch.kaggle.Download;
import dev.vigia.transactions.encoding.Printable;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows the progress of a download. On a terminal it overwrites one line every second, elsewhere it prints a line
 * every ten seconds.
 */
public final class FetchProgress implements Download.Listener {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final int TERMINAL_SECONDS = 1;
    private static final int FILE_SECONDS = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long start;
    private long first = -1;
    private double shown;
    private int width;
    private volatile String position = "";

    /** @param nanos a clock like {@link System#nanoTime} */
    public FetchProgress(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public void says(String line) {
        end();
        out.println(Printable.lines(line));
        out.flush();
    }

    @Override
    public void reached(long bytes, long total) {
        position = String.format(Locale.ROOT, "%,.1f of %,.1f MB", bytes / MEGABYTE, total / MEGABYTE);
        if (first < 0 || bytes < first) {
            first = bytes;
            start = nanos.getAsLong();
            shown = 0;
        }
        double seconds = (nanos.getAsLong() - start) / NANOS;
        if (seconds - shown >= (terminal ? TERMINAL_SECONDS : FILE_SECONDS)) {
            shown = seconds;
            show(line(bytes, total, seconds));
        }
    }

    /** Returns the progress; empty if no byte has arrived. */
    public String position() {
        return position;
    }

    /** Ends the line that is overwritten. */
    void end() {
        if (width > 0) {
            out.println();
            width = 0;
        }
    }

    private String line(long bytes, long total, double seconds) {
        double rate = (bytes - first) / seconds;
        String left = rate > 0 ? String.format(Locale.ROOT, ", %s left", time((total - bytes) / rate)) : "";
        return String.format(Locale.ROOT, "%s, %,.1f MB/s", position, rate / MEGABYTE) + left;
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private void show(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }
}
