package dev.vigia.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * The progress of a replay.
 *
 * @param rows read or sent so far
 * @param total rows to be sent; -1 while the input is read
 * @param labels sent so far, those of a resumed replay included
 * @param eventTime that the replay has reached; {@code null} before the first dated row
 * @param elapsed since reading or sending began
 * @param remaining estimate from the schedule or the rate so far; {@code null} while the input is read
 */
public record ReplayProgress(
        Step step, long rows, long total, long labels, Instant eventTime, Duration elapsed, Duration remaining) {
    /** The step of the replay. */
    public enum Step {
        READING,
        SENDING
    }

    /** Returns rows per second since the step began. */
    public double rate() {
        return elapsed.isZero() ? 0 : rows * 1e9 / elapsed.toNanos();
    }
}
