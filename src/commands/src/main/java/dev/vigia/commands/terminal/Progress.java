package dev.vigia.commands.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Says how far a long generation is, once in two seconds; a short one says nothing. */
public final class Progress implements IntConsumer {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_BETWEEN = 2;

    private final int rows;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long start;
    private double lastReport;

    public Progress(int rows, PrintWriter out, LongSupplier nanos) {
        this.rows = rows;
        this.out = out;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    @Override
    public void accept(int written) {
        double seconds = (nanos.getAsLong() - start) / NANOS_PER_SECOND;
        if (seconds - lastReport < SECONDS_BETWEEN) {
            return;
        }
        lastReport = seconds;
        double perSecond = written / seconds;
        out.printf(
                Locale.ROOT,
                "%,d of %,d rows, %,.0f a second, %.0f s left%n",
                written,
                rows,
                perSecond,
                (rows - written) / perSecond);
        out.flush();
    }
}
