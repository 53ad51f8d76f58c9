package dev.vigia.replay;

import dev.vigia.replay.delivery.Delivered;
import java.time.Duration;
import java.time.Instant;

/**
 * What a replay did.
 *
 * @param unjudged records of the input that were not sent, or that the job cannot read
 * @param sent rows that the stream took from this replay; with two copies, both count
 * @param alreadySent rows that an earlier replay had sent, which this one resumed
 * @param labels that the stream of labels took, those of an earlier replay included
 * @param firstTime earliest event time in the input; {@code null} if no row has one
 * @param lastTime latest event time in the input; {@code null} if no row has one
 * @param complete whether everything was sent, or the replay was stopped before
 * @param wall from the start of reading to the last answer
 * @param reading the part of {@code wall} in which the input was read and sorted
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
    /** Records of the input, sound or not: {@link #rowsRejected} and those to be sent. */
    public long rowsRead() {
        return unjudged.records();
    }

    /** Records of the input that are no rows. */
    public long rowsRejected() {
        return unjudged.rowsRejected();
    }

    /** The last report of the progress of a replay that is complete, which no listener has heard. */
    public ReplayProgress atItsEnd() {
        return new ReplayProgress(
                ReplayProgress.Step.SENDING, sent, sent, labels, lastTime, wall.minus(reading), Duration.ZERO);
    }

    /** The time of the end markers: nothing before it will follow. {@code null} if no row has a time. */
    public Instant end() {
        return lastTime == null ? null : lastTime.plusMillis(1);
    }
}
