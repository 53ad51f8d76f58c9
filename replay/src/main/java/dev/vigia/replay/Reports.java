package dev.vigia.replay;

import dev.vigia.replay.ReplayProgress.Step;
import dev.vigia.replay.order.Pace;
import dev.vigia.replay.order.PackedRow;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reports the progress of a replay about once per second. */
final class Reports {
    static final long EVERY_NANOS = 1_000_000_000L;
    private static final int ROWS_BETWEEN_LOOKS = 1 << 12;

    private final ProgressListener listener;
    private final LongSupplier clock;
    private long begun;
    private long last;

    Reports(ProgressListener listener, LongSupplier clock) {
        this.listener = listener;
        this.clock = clock;
        begin();
    }

    /** Starts the next step. */
    void begin() {
        begun = clock.getAsLong();
        last = begun;
    }

    void reading(long rows, long lastMillis) {
        if (rows % ROWS_BETWEEN_LOOKS == 0 && isTime(clock.getAsLong())) {
            tell(Step.READING, rows, -1, 0, lastMillis, null);
        }
    }

    /** Returns whether the last report is a second old. If so, the caller reports now. */
    boolean isTime(long now) {
        if (now - last < EVERY_NANOS) {
            return false;
        }
        last = now;
        return true;
    }

    /**
     * Reports the progress of sending.
     *
     * @param sent rows, of which {@code before} went out in an earlier replay
     */
    void sending(long sent, long before, long labels, Ordered ordered, long atMillis, double speedup) {
        long total = ordered.total();
        double elapsed = clock.getAsLong() - begun;
        // The rate of this run: rows that an earlier one has sent took no time of it.
        double byRate = sent > before ? elapsed * (total - sent) / (sent - before) : 0;
        double bySchedule = atMillis == PackedRow.NO_TIME ? 0 : Pace.nanosFor(ordered.lastMillis() - atMillis, speedup);
        double remaining = speedup == Pace.MAX ? byRate : bySchedule;
        tell(Step.SENDING, sent - before, total - before, labels, atMillis, Duration.ofNanos((long) remaining));
    }

    private void tell(Step step, long rows, long total, long labels, long millis, Duration remaining) {
        Duration elapsed = Duration.ofNanos(clock.getAsLong() - begun);
        listener.reached(new ReplayProgress(step, rows, total, labels, Ordered.instant(millis), elapsed, remaining));
    }
}
