package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.ClockFormat;
import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.formats.Moment;
import dev.vigia.transactions.formats.SkippedTime;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/** The event time of a source that has a column for the day and one for the time of day. */
final class DateAndTimeColumns implements EventTime {
    private static final long DAY_MILLIS = 86_400_000L;

    private final SourceMapping mapping;
    private final DayFormat days;
    private final ClockFormat clock;

    DateAndTimeColumns(SourceMapping mapping) {
        this.mapping = mapping;
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
                    mapping.column(Field.TIME) + " is no time written as " + mapping.format(Field.TIME));
        }
        try {
            return Moment.local(day * DAY_MILLIS + millis, mapping.zone);
        } catch (SkippedTime skipped) {
            throw EventTime.skipped(mapping.column(Field.TIME), skipped);
        }
    }

    /**
     * Shifts the day. Where the time does not exist on the other day, it is as much later as the clocks went forward.
     */
    @Override
    public Row shifted(Row row, long shift) throws Unreadable {
        long day = day(row) + shift;
        String time = mapping.optional(row, Field.TIME);
        int millis = time == null ? ClockFormat.NONE : clock.millisOfDay(time);
        long local = day * DAY_MILLIS + millis;
        // A row without a readable time is shifted all the same: its receiver refuses it, and counts it.
        if (millis != ClockFormat.NONE) {
            Moment moment = Moment.afterAnyGap(local, mapping.zone);
            if (moment.localMillis() != local) {
                return at(row, moment.epochMillis);
            }
        }
        return DateParts.with(row, mapping, days.text(day));
    }

    @Override
    public Row at(Row row, long epochMillis) {
        long local = Moment.instant(epochMillis, mapping.zone).localMillis();
        return DateParts.with(row, mapping, days.text(Math.floorDiv(local, DAY_MILLIS)))
                .with(mapping.index(Field.TIME), clock.text((int) Math.floorMod(local, DAY_MILLIS)));
    }

    private long day(Row row) throws Unreadable {
        return EventTime.day(row, mapping, days);
    }
}
