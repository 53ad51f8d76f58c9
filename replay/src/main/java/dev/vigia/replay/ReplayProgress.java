package dev.vigia.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a replay is.
 *
 * @param rows read or sent so far
 * @param total to be sent; -1 while the input is read
 * @param labels sent so far, those of an earlier replay included
 * @param eventTime reached; {@code null} while there is none
 * @param elapsed since reading or sending began
 * @param remaining as the schedule and the rate so far let expect; {@code null} while nothing does
 */
public record ReplayProgress(
        Step step, long rows, long total, long labels, Instant eventTime, Duration elapsed, Duration remaining) {
    /** What is being done. */
    public enum Step {
        READING,
        SENDING
    }

    /** Rows a second, since the step began. */
    public double rate() {
        return elapsed.isZero() ? 0 : rows * 1e9 / elapsed.toNanos();
    }
}
