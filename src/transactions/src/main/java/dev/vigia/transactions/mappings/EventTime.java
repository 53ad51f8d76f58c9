package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.formats.Moment;
import dev.vigia.transactions.formats.SkippedTime;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/** Reads when a row's transaction happened, and writes it for another time. An instance belongs to one thread. */
interface EventTime {
    Moment read(Row row) throws Unreadable;

    /** Returns the same row some days later (earlier, if negative); it shares the columns other than those of the time. */
    Row shifted(Row row, long days) throws Unreadable;

    /** Returns the same row at another instant, as exactly as the source's formats can say it. */
    Row at(Row row, long epochMillis) throws Unreadable;

    static EventTime of(SourceMapping mapping) {
        if (mapping.index(Field.TIMESTAMP) >= 0) {
            return new StampColumn(mapping);
        }
        return mapping.dayOnly() ? new DayColumn(mapping) : new DateAndTimeColumns(mapping);
    }

    /** Returns the day of the row's date, counted from 1970-01-01. */
    static long day(Row row, SourceMapping mapping, DayFormat days) throws Unreadable {
        long day = days.epochDay(DateParts.text(row, mapping));
        if (day == DayFormat.NONE) {
            throw new Unreadable(
                    ReasonCode.BAD_DATE,
                    mapping.column(Field.DATE) + " is no day written as " + mapping.format(Field.DATE));
        }
        return day;
    }

    static Unreadable skipped(String column, SkippedTime skipped) {
        return new Unreadable(
                ReasonCode.BAD_TIME, column + " is a time that the clocks of " + skipped.zone + " skipped on that day");
    }
}
