package dev.vigia.transactions.mappings;

import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.rows.ReasonCode;
import dev.vigia.transactions.rows.Row;
import dev.vigia.transactions.rows.Unreadable;

/** Reads and writes the date of birth of a row. An instance belongs to one thread. */
final class BirthDateColumn {
    static final long NONE = DayFormat.NONE;

    private final SourceMapping mapping;
    private final DayFormat days;
    private final boolean shortYears;

    BirthDateColumn(SourceMapping mapping) {
        this.mapping = mapping;
        String format = mapping.format(Field.BIRTH_DATE);
        this.days = new DayFormat(format);
        this.shortYears = DayFormat.hasShortYear(format);
    }

    /**
     * Returns the day of birth, counted from 1 January 1970; {@link #NONE} for a row that has none.
     *
     * @param eventDay the day of the transaction, counted likewise
     */
    long read(Row row, long eventDay) throws Unreadable {
        String text = mapping.optional(row, Field.BIRTH_DATE);
        if (text == null) {
            return NONE;
        }
        long day = days.epochDay(text);
        // "yy" is read as 2000 to 2099, so that somebody born in 1965 seems to be born in 2065.
        if (day > eventDay && shortYears) {
            day = AgeBand.centuryBefore(day);
        }
        if (day == NONE || day > eventDay) {
            throw new Unreadable(
                    ReasonCode.BAD_BIRTH_DATE,
                    mapping.column(Field.BIRTH_DATE) + " is no date of birth written as "
                            + mapping.format(Field.BIRTH_DATE));
        }
        return day;
    }

    Row with(Row row, long birthDay) {
        return row.with(mapping.index(Field.BIRTH_DATE), days.text(birthDay));
    }
}
