package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.ClockFormat;
import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.formats.IsoStamp;
import dev.vigia.transactions.rows.Field;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/** Where a source says when a transaction happened, and how to move that by whole days. One thread's own. */
interface EventTime {
    long DAY_MILLIS = 86_400_000L;

    Moment read(Row row) throws Unreadable;

    /** The same row some days later (earlier, if negative); columns other than those of the time are shared. */
    Row shifted(Row row, long days) throws Unreadable;

    /** The same row at another instant, as exactly as the source's formats can say it. */
    Row at(Row row, long epochMillis) throws Unreadable;

    /** @throws Unreadable if the clocks of that zone skipped the time */
    static Moment local(long localMillis, ZoneId zone, String column) throws Unreadable {
        try {
            return Moment.local(localMillis, zone);
        } catch (DateTimeException skipped) {
            throw new Unreadable(
                    ReasonCode.BAD_TIME, column + " is a time that the clocks of " + zone + " skipped on that day");
        }
    }

    static EventTime of(SourceMapping mapping) {
        return mapping.index(Field.TIMESTAMP) >= 0 ? new Stamp(mapping) : new DayAndClock(mapping);
    }

    /** A column for the day and one for the time of day. */
    final class DayAndClock implements EventTime {
        private final SourceMapping mapping;
        private final int date;
        private final int time;
        private final DayFormat days;
        private final ClockFormat clock;

        private DayAndClock(SourceMapping mapping) {
            this.mapping = mapping;
            this.date = mapping.index(Field.DATE);
            this.time = mapping.index(Field.TIME);
            this.days = new DayFormat(mapping.format(Field.DATE));
            this.clock = new ClockFormat(mapping.format(Field.TIME));
        }

        @Override
        public Moment read(Row row) throws Unreadable {
            long day = day(row);
            int millis = clock.millisOfDay(mapping.required(row, Field.TIME));
            if (millis == ClockFormat.NONE) {
                throw new Unreadable(
                        ReasonCode.BAD_TIME,
                        mapping.column(time) + " is no time written as " + mapping.format(Field.TIME));
            }
            return EventTime.local(day * DAY_MILLIS + millis, mapping.zone, mapping.column(time));
        }

        /** Where the time does not exist on the other day, it is as much later as the clocks went forward. */
        @Override
        public Row shifted(Row row, long shift) throws Unreadable {
            long day = day(row) + shift;
            String time = mapping.optional(row, Field.TIME);
            int millis = time == null ? ClockFormat.NONE : clock.millisOfDay(time);
            long local = day * DAY_MILLIS + millis;
            if (millis != ClockFormat.NONE) {
                Moment moment = Moment.afterAnyGap(local, mapping.zone);
                if (moment.localMillis() != local) {
                    return at(row, moment.epochMillis);
                }
            }
            String[] values = row.values.clone();
            values[date] = days.text(day);
            return new Row(values, row.extra);
        }

        @Override
        public Row at(Row row, long epochMillis) {
            long local = epochMillis + Moment.instant(epochMillis, mapping.zone).offsetSeconds * 1000L;
            String[] values = row.values.clone();
            values[date] = days.text(Math.floorDiv(local, DAY_MILLIS));
            values[time] = clock.text((int) Math.floorMod(local, DAY_MILLIS));
            return new Row(values, row.extra);
        }

        private long day(Row row) throws Unreadable {
            long day = days.epochDay(mapping.required(row, Field.DATE));
            if (day == DayFormat.NONE) {
                throw new Unreadable(
                        ReasonCode.BAD_DATE,
                        mapping.column(date) + " is no day written as " + mapping.format(Field.DATE));
            }
            return day;
        }
    }

    /** One column for both: ISO-8601, a count since 1970, or a pattern. Without an offset it is the mapping's zone's clock. */
    final class Stamp implements EventTime {
        static final String ISO = "iso";
        static final String SECONDS = "epoch seconds";
        static final String MILLIS = "epoch milliseconds";

        private static final String ISO_EXAMPLE = "ISO 8601, for example 2024-05-02T10:00:00+05:30";

        private final SourceMapping mapping;
        private final int column;
        private final String format;
        private final DateTimeFormatter formatter;

        private Stamp(SourceMapping mapping) {
            this.mapping = mapping;
            this.column = mapping.index(Field.TIMESTAMP);
            this.format = mapping.format(Field.TIMESTAMP);
            this.formatter = isNamed(format) ? null : DayFormat.strict(format);
        }

        static boolean isNamed(String format) {
            return format.equals(ISO) || format.equals(SECONDS) || format.equals(MILLIS);
        }

        @Override
        public Moment read(Row row) throws Unreadable {
            String text = mapping.required(row, Field.TIMESTAMP);
            try {
                switch (format) {
                    case SECONDS:
                        return Moment.instant(Math.multiplyExact(Long.parseLong(text), 1000L), mapping.zone);
                    case MILLIS:
                        return Moment.instant(Long.parseLong(text), mapping.zone);
                    default:
                        return moment(stamp(text));
                }
            } catch (DateTimeException | ArithmeticException | NumberFormatException noSuchTime) {
                throw new Unreadable(
                        ReasonCode.BAD_TIME,
                        mapping.column(column) + " is no time written as "
                                + (format.equals(ISO) ? ISO_EXAMPLE : format));
            }
        }

        @Override
        public Row shifted(Row row, long days) throws Unreadable {
            long millis = read(row).epochMillis;
            String[] values = row.values.clone();
            values[column] = shifted(mapping.required(row, Field.TIMESTAMP), millis, days);
            return new Row(values, row.extra);
        }

        private String shifted(String text, long millis, long days) {
            switch (format) {
                case SECONDS:
                    return Long.toString((millis + days * DAY_MILLIS) / 1000L);
                case MILLIS:
                    return Long.toString(millis + days * DAY_MILLIS);
                default:
                    Stamped stamp = stamp(text);
                    return text(stamp.local.plusDays(days), stamp.zone);
            }
        }

        @Override
        public Row at(Row row, long epochMillis) throws Unreadable {
            String[] values = row.values.clone();
            values[column] = text(mapping.required(row, Field.TIMESTAMP), epochMillis);
            return new Row(values, row.extra);
        }

        private String text(String example, long epochMillis) {
            switch (format) {
                case SECONDS:
                    return Long.toString(Math.floorDiv(epochMillis, 1000L));
                case MILLIS:
                    return Long.toString(epochMillis);
                default:
                    ZoneId zone = stamp(example).zone;
                    ZoneId shown = zone == null ? mapping.zone : zone;
                    return text(LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), shown), zone);
            }
        }

        /** @param own the text's zone, {@code null} if it has none; a time that the zone skips is moved past the gap */
        private String text(LocalDateTime local, ZoneId own) {
            if (own == null) {
                LocalDateTime existing = local.atZone(mapping.zone).toLocalDateTime();
                return (formatter == null ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : formatter).format(existing);
            }
            return (formatter == null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : formatter).format(local.atZone(own));
        }

        private Moment moment(Stamped stamp) throws Unreadable {
            long local = stamp.local.toInstant(ZoneOffset.UTC).toEpochMilli();
            if (stamp.zone == null) {
                return EventTime.local(local, mapping.zone, mapping.column(column));
            }
            Moment there = EventTime.local(local, stamp.zone, mapping.column(column));
            return Moment.instant(there.epochMillis, mapping.zone);
        }

        private Stamped stamp(String text) {
            if (formatter == null) {
                IsoStamp iso = IsoStamp.parse(text);
                return new Stamped(iso.local, iso.offset);
            }
            TemporalAccessor parsed = formatter.parse(text);
            return new Stamped(LocalDateTime.from(parsed), parsed.query(TemporalQueries.zone()));
        }
    }

    /** A date and time as a text has it, and the text's own offset or zone; {@code null} if it has none. */
    final class Stamped {
        private final LocalDateTime local;
        private final ZoneId zone;

        private Stamped(LocalDateTime local, ZoneId zone) {
            this.local = local;
            this.zone = zone;
        }
    }
}
