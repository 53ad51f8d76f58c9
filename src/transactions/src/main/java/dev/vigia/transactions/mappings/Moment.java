package dev.vigia.transactions.mappings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** An instant together with the clock on the wall where it happened. */
final class Moment {
    final long epochMillis;
    final int offsetSeconds;

    private Moment(long epochMillis, int offsetSeconds) {
        this.epochMillis = epochMillis;
        this.offsetSeconds = offsetSeconds;
    }

    /**
     * A moment by the clock on the wall. What the clock showed twice is the first of both.
     *
     * @param localMillis milliseconds since 1970 on the local clock
     * @throws DateTimeException if the clock skipped it
     */
    static Moment local(long localMillis, ZoneId zone) {
        Moment moment = afterAnyGap(localMillis, zone);
        if (moment.localMillis() != localMillis) {
            throw new DateTimeException("skipped");
        }
        return moment;
    }

    /** Like {@link #local}, but what the clock skipped counts from before the gap: 02:30 is an hour after 01:30. */
    static Moment afterAnyGap(long localMillis, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMillis, 1000L), 0, ZoneOffset.UTC);
        int offset = zone.getRules().getOffset(local).getTotalSeconds();
        return instant(localMillis - offset * 1000L, zone);
    }

    static Moment instant(long epochMillis, ZoneId zone) {
        return new Moment(
                epochMillis,
                zone.getRules().getOffset(Instant.ofEpochMilli(epochMillis)).getTotalSeconds());
    }

    long localMillis() {
        return epochMillis + offsetSeconds * 1000L;
    }

    /** The day on that clock, counted from 1 January 1970. */
    long localEpochDay() {
        return Math.floorDiv(Math.floorDiv(epochMillis, 1000L) + offsetSeconds, 86_400L);
    }
}
