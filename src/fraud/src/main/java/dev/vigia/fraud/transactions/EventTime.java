package dev.vigia.fraud.transactions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a source says when a transaction happened, and how to move that by whole days. One thread's own. */
interface EventTime {
    long DAY_MILLIS = 86_400_000L;

    Moment read(Row row) throws Unreadable;

    /** The same row some days later (earlier, if negative); columns other than those of the time are shared. */
    Row shifted(Row row, long days) throws Unreadable;

    /** The same row at another instant, as exactly as the source's formats can say it. */
    Row at(Row row, long epochMillis) throws Unreadable;

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
                throw new Unreadable(ReasonCode.BAD_TIME, mapping.column(time) + " is no time of day");
            }
            return Moment.local(day * DAY_MILLIS + millis, mapping.zone);
        }

        @Override
        public Row shifted(Row row, long shift) throws Unreadable {
            String[] values = row.values.clone();
            values[date] = days.text(day(row) + shift);
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
                throw new Unreadable(ReasonCode.BAD_DATE, mapping.column(date) + " is no day in the source's format");
            }
            return day;
        }
    }

    /** One column for both: ISO-8601, a count since 1970, or a pattern on the local clock. */
    final class Stamp implements EventTime {
        static final String ISO = "iso";
        static final String SECONDS = "epoch seconds";
        static final String MILLIS = "epoch milliseconds";

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
                    case ISO:
                        return Moment.instant(instant(text).toEpochMilli(), mapping.zone);
                    case SECONDS:
                        return Moment.instant(Math.multiplyExact(Long.parseLong(text), 1000L), mapping.zone);
                    case MILLIS:
                        return Moment.instant(Long.parseLong(text), mapping.zone);
                    default:
                        return Moment.local(
                                local(text).toInstant(ZoneOffset.UTC).toEpochMilli(), mapping.zone);
                }
            } catch (DateTimeException | ArithmeticException | NumberFormatException noSuchTime) {
                throw new Unreadable(
                        ReasonCode.BAD_TIME, mapping.column(column) + " is no time in the source's format");
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
                case ISO:
                    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            OffsetDateTime.parse(text).plusDays(days));
                case SECONDS:
                    return Long.toString((millis + days * DAY_MILLIS) / 1000L);
                case MILLIS:
                    return Long.toString(millis + days * DAY_MILLIS);
                default:
                    return formatter.format(local(text).plusDays(days));
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
                case ISO:
                    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.ofEpochMilli(epochMillis)
                            .atOffset(OffsetDateTime.parse(example).getOffset()));
                case SECONDS:
                    return Long.toString(Math.floorDiv(epochMillis, 1000L));
                case MILLIS:
                    return Long.toString(epochMillis);
                default:
                    return formatter.format(Instant.ofEpochMilli(epochMillis).atZone(mapping.zone));
            }
        }

        private LocalDateTime local(String text) {
            return LocalDateTime.parse(text, formatter);
        }

        private static Instant instant(String text) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        }
    }
}
