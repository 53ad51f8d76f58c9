package dev.vigia.transactions.formats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An instant, and how far the clocks of a zone were ahead of UTC then. */
public final class Moment {
    /** Milliseconds since 1970, UTC. */
    public final long epochMillis;

    public final int offsetSeconds;

    private Moment(long epochMillis, int offsetSeconds) {
        this.epochMillis = epochMillis;
        this.offsetSeconds = offsetSeconds;
    }

    /**
     * Returns the moment at which the clocks of a zone show a time. A time that they show twice is the first of both.
     *
     * @param localMillis milliseconds since 1970 on the local clock
     * @throws SkippedTime if the clocks skipped it
     */
    public static Moment local(long localMillis, ZoneId zone) {
        Moment moment = afterAnyGap(localMillis, zone);
        if (moment.localMillis() != localMillis) {
            throw new SkippedTime(zone);
        }
        return moment;
    }

    /** Returns the moment as {@link #local} does, but counts a skipped time on from before the gap. */
    public static Moment afterAnyGap(long localMillis, ZoneId zone) {
        // Whole seconds are enough: no zone changes its offset between two of them.
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMillis, 1000L), 0, ZoneOffset.UTC);
        // In a gap and in an overlap alike, getOffset() gives the offset before the change.
        int offset = zone.getRules().getOffset(local).getTotalSeconds();
        return instant(localMillis - offset * 1000L, zone);
    }

    public static Moment instant(long epochMillis, ZoneId zone) {
        return new Moment(
                epochMillis,
                zone.getRules().getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds());
    }

    /** Returns milliseconds since 1970 on the local clock. */
    public long localMillis() {
        return epochMillis + offsetSeconds * 1000L;
    }

    /** Returns the day on the local clock, counted from 1 January 1970. */
    public long localEpochDay() {
        return Math.floorDiv(Math.floorDiv(epochMillis, 1000L) + offsetSeconds, 86_400L);
    }
}
