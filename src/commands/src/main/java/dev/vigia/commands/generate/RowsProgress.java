package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.ProgressLine;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Shows how many of the rows are written. */
final class RowsProgress implements IntConsumer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int rows;
    private final ProgressLine line;
    private final LongSupplier nanos;
    private final long start;

    /** @param nanos a clock like {@link System#nanoTime} */
    RowsProgress(int rows, ProgressLine line, LongSupplier nanos) {
        this.rows = rows;
        this.line = line;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public void accept(int written) {
        line.show(() -> text(written, (nanos.getAsLong() - start) / NANOS_PER_SECOND));
    }

    private String text(int written, double seconds) {
        double perSecond = written / seconds;
        return String.format(
                Locale.ROOT,
                "%,d of %,d rows, %,.0f/s, %s left",
                written,
                rows,
                perSecond,
                ProgressLine.time(Math.round((rows - written) / perSecond)));
    }
}
