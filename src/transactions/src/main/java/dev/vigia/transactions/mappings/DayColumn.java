package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.formats.Moment;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/** The event time of a source that tells the day alone: the beginning of the day in its zone. */
final class DayColumn implements EventTime {
    private static final long DAY_MILLIS = 86_400_000L;

    private final SourceMapping mapping;
    private final DayFormat days;

    DayColumn(SourceMapping mapping) {
        this.mapping = mapping;
        this.days = new DayFormat(mapping.format(Field.DATE));
    }

    @Override
    public Moment read(Row row) throws Unreadable {
        // Where the clocks skip midnight, the day begins at the first time that they show.
        return Moment.afterAnyGap(day(row) * DAY_MILLIS, mapping.zone);
    }

    @Override
    public Row shifted(Row row, long shift) throws Unreadable {
        return DateParts.with(row, mapping, days.text(day(row) + shift));
    }

    @Override
    public Row at(Row row, long epochMillis) {
        long local = Moment.instant(epochMillis, mapping.zone).localMillis();
        return DateParts.with(row, mapping, days.text(Math.floorDiv(local, DAY_MILLIS)));
    }

    private long day(Row row) throws Unreadable {
        return EventTime.day(row, mapping, days);
    }
}
