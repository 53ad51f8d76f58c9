package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/**
 * The way in which a source writes a day and a time of day as one text: ISO 8601, a count since 1970, or a pattern. A text
 * without an offset shows the clock of the source's zone.
 */
public final class StampFormat {
    public static final String ISO = "iso";
    public static final String SECONDS = "epoch seconds";
    public static final String MILLIS = "epoch milliseconds";

    private static final long DAY_MILLIS = 86_400_000L;
    private static final String ISO_EXAMPLE = "ISO 8601, for example 2024-05-02T10:00:00+05:30";

    private final String format;
    private final ZoneId zone;
    /** {@code null} for a format that is no count. */
    private final CountFormat count;
    /** {@code null} for a format that is no pattern. */
    private final DateTimeFormatter formatter;

    /**
     * Makes a format.
     *
     * @param format {@link #ISO}, {@link #SECONDS}, {@link #MILLIS}, a count such as {@code hours since 2017-12-01}, or a
     *     pattern of {@link DateTimeFormatter}
     * @param zone of the source
     */
    public StampFormat(String format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
        this.count = CountFormat.isCount(format) ? CountFormat.of(format, zone) : null;
        this.formatter = format.equals(ISO) || count != null ? null : DayFormat.strict(format);
    }

    /** Returns what is wrong with a format, without a full stop; {@code null} if nothing is. */
    public static String problem(String format, ZoneId zone) {
        if (format.equals(ISO)) {
            return null;
        }
        if (!CountFormat.isCount(format)) {
            return TimePattern.problem(TimeKind.TIMESTAMP, format, zone);
        }
        try {
            CountFormat.of(format, zone);
            return null;
        } catch (DateTimeException unknown) {
            return "a count is of milliseconds, seconds, minutes, hours or days since a day, for example \"hours since"
                    + " 2017-12-01\" or \"seconds since 2017-12-01 06:00\"";
        }
    }

    /**
     * Reads a text.
     *
     * @throws SkippedTime if the clocks skipped the time
     * @throws DateTimeException if the text is not of this format
     * @throws ArithmeticException if the time is too far away to be counted in milliseconds
     * @throws NumberFormatException if a count is no number
     */
    public Moment moment(String text) {
        return count == null ? moment(stamp(text)) : Moment.instant(count.epochMillis(text), zone);
    }

    private Moment moment(Stamp stamp) {
        long local = stamp.local.toInstant(ZoneOffset.UTC).toEpochMilli();
        // The zone in the text says which instant it is; the source's zone says which day and hour that is here.
        return stamp.zone == null
                ? Moment.local(local, zone)
                : Moment.instant(Moment.local(local, stamp.zone).epochMillis, zone);
    }

    /** Returns a text of this format, {@code days} days after {@code text}. */
    public String shifted(String text, long days) {
        if (count != null) {
            return count.text(moment(text).epochMillis + days * DAY_MILLIS);
        }
        Stamp stamp = stamp(text);
        // Days of the calendar: the clock shows the same time, also across a change to summer time.
        return text(stamp.local.plusDays(days), stamp.zone);
    }

    /** Returns the text of an instant, with an offset if {@code example} has one. */
    public String text(String example, long epochMillis) {
        if (count != null) {
            return count.text(epochMillis);
        }
        ZoneId own = stamp(example).zone;
        return text(LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), own == null ? zone : own), own);
    }

    /** Returns what a text should look like, for messages. */
    public String expected() {
        return format.equals(ISO) ? ISO_EXAMPLE : format;
    }

    /** @param own the text's zone, {@code null} if it has none; a time that the zone skips is moved past the gap */
    private String text(LocalDateTime local, ZoneId own) {
        if (own == null) {
            LocalDateTime existing = local.atZone(zone).toLocalDateTime();
            return (formatter == null ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : formatter).format(existing);
        }
        return (formatter == null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : formatter).format(local.atZone(own));
    }

    private Stamp stamp(String text) {
        if (formatter == null) {
            IsoStamp iso = IsoStamp.parse(text);
            return new Stamp(iso.local, iso.offset);
        }
        TemporalAccessor parsed = formatter.parse(text);
        return new Stamp(LocalDateTime.from(parsed), parsed.query(TemporalQueries.zone()));
    }

    /** A date and time as a text has it, and the text's own offset or zone; {@code null} if it has none. */
    private static final class Stamp {
        private final LocalDateTime local;
        private final ZoneId zone;

        Stamp(LocalDateTime local, ZoneId zone) {
            this.local = local;
            this.zone = zone;
        }
    }
}
