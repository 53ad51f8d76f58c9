package dev.vigia.fetch;

import java.util.Locale;
import java.util.function.LongSupplier;

/** The position, rate and remaining time of a download. The rate is that of this run, without what an earlier run brought. */
public final class FetchProgress {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final LongSupplier nanos;
    private long start;
    // The position from which the rate is measured; -1 before the first report.
    private long first = -1;
    private long bytes;
    private long total;

    /** @param nanos a clock in nanoseconds, like {@link System#nanoTime} */
    public FetchProgress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Notes how many bytes have arrived. Fewer than before mean that the download began again.
     *
     * @param here the number of bytes that have arrived, those of earlier runs included
     * @param ofAll the number of all bytes
     */
    public synchronized void reached(long here, long ofAll) {
        if (first < 0 || here < first) {
            first = here;
            start = nanos.getAsLong();
        }
        bytes = here;
        total = ofAll;
    }

    /** Returns the position in megabytes of 1,000,000 bytes; empty before the first report. */
    public synchronized String position() {
        return first < 0 ? "" : String.format(Locale.ROOT, "%,.1f of %,.1f MB", bytes / MEGABYTE, total / MEGABYTE);
    }

    /** Returns the position, the rate and the remaining time in one line. */
    public synchronized String text() {
        double seconds = (nanos.getAsLong() - start) / NANOS;
        double rate = seconds > 0 ? (bytes - first) / seconds : 0;
        String left = rate > 0 ? ", " + time((total - bytes) / rate) + " left" : "";
        return String.format(Locale.ROOT, "%s, %,.1f MB/s%s", position(), rate / MEGABYTE, left);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
