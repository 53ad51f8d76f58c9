package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.Moment;
import dev.vigia.transactions.formats.SkippedTime;
import dev.vigia.transactions.formats.StampFormat;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;
import java.time.DateTimeException;

/** The event time of a source that has one column for the day and the time of day. */
final class StampColumn implements EventTime {
    private final SourceMapping mapping;
    private final StampFormat format;

    StampColumn(SourceMapping mapping) {
        this.mapping = mapping;
        this.format = new StampFormat(mapping.format(Field.TIMESTAMP), mapping.zone);
    }

    @Override
    public Moment read(Row row) throws Unreadable {
        String text = mapping.required(row, Field.TIMESTAMP);
        try {
            return format.moment(text);
        } catch (SkippedTime skipped) {
            throw EventTime.skipped(mapping.column(Field.TIMESTAMP), skipped);
        } catch (DateTimeException | ArithmeticException | NumberFormatException noSuchTime) {
            throw new Unreadable(
                    ReasonCode.BAD_TIME,
                    mapping.column(Field.TIMESTAMP) + " is no time written as " + format.expected());
        }
    }

    @Override
    public Row shifted(Row row, long days) throws Unreadable {
        // Refuses a time that cannot be read or was skipped: shifting would throw something else, or nothing.
        read(row);
        return row.with(mapping.index(Field.TIMESTAMP), format.shifted(text(row), days));
    }

    @Override
    public Row at(Row row, long epochMillis) throws Unreadable {
        return row.with(mapping.index(Field.TIMESTAMP), format.text(text(row), epochMillis));
    }

    private String text(Row row) throws Unreadable {
        return mapping.required(row, Field.TIMESTAMP);
    }
}
