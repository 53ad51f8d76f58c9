package dev.vigia.replay;

import dev.vigia.replay.delivery.Delivered;
import java.time.Duration;
import java.time.Instant;

/**
 * The result of a replay.
 *
 * @param unjudged records of the input that were not sent, or that the job cannot read
 * @param sent rows that the stream took from this replay; with two copies, both count
 * @param alreadySent rows that an earlier replay had sent, which this one resumed
 * @param labels that the stream of labels took, those of a resumed replay included
 * @param firstTime earliest event time in the input; {@code null} if no row has one
 * @param lastTime latest event time in the input; {@code null} if no row has one
 * @param complete whether all rows were sent; false if the replay was stopped
 * @param wall time from the start of reading to the last answer
 * @param reading the part of {@code wall} that reading and sorting took
 */
public record ReplayResult(
        Unjudged unjudged,
        long sent,
        long alreadySent,
        long labels,
        Instant firstTime,
        Instant lastTime,
        boolean complete,
        Duration wall,
        Duration reading,
        Delivered delivered) {
    /** Returns the number of records in the input: rejected ones and rows to be sent. */
    public long rowsRead() {
        return unjudged.records();
    }

    /** Returns the number of records that are not valid rows. */
    public long rowsRejected() {
        return unjudged.rowsRejected();
    }

    /** Returns a last progress report, of the whole replay. Listeners have not had it. */
    public ReplayProgress atItsEnd() {
        return new ReplayProgress(
                ReplayProgress.Step.SENDING, sent, sent, labels, lastTime, wall.minus(reading), Duration.ZERO);
    }

    /** Returns the time of the end markers: no row before it follows. {@code null} if no row has a time. */
    public Instant end() {
        return lastTime == null ? null : lastTime.plusMillis(1);
    }
}
