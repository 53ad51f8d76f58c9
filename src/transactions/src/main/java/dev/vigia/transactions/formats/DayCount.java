package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A day as the number of days, or of months, since a first one: {@code days since 2012-11-01}. */
final class DayCount {
    private static final String DAYS = "days since ";
    private static final String MONTHS = "months since ";
    /** Digits of the largest count; a million days are 2,700 years. */
    private static final int MOST_DIGITS = 6;

    private final LocalDate first;
    private final ChronoUnit unit;

    private DayCount(LocalDate first, ChronoUnit unit) {
        this.first = first;
        this.unit = unit;
    }

    /** Returns whether {@code format} is written as a count, rightly or not. */
    static boolean isCount(String format) {
        return format.startsWith(DAYS) || format.startsWith(MONTHS);
    }

    /** @throws DateTimeException if there is no such first day */
    static DayCount of(String format) {
        return format.startsWith(DAYS)
                ? new DayCount(LocalDate.parse(format.substring(DAYS.length())), ChronoUnit.DAYS)
                : new DayCount(LocalDate.parse(format.substring(MONTHS.length())), ChronoUnit.MONTHS);
    }

    /** Returns the day counted from 1 January 1970, or {@link DayFormat#NONE} if the text is no whole number. */
    long epochDay(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        boolean digits = text.length() > start
                && text.length() <= start + MOST_DIGITS
                && text.chars().skip(start).allMatch(each -> each >= '0' && each <= '9');
        return digits ? first.plus(Long.parseLong(text), unit).toEpochDay() : DayFormat.NONE;
    }

    /** Returns the count of a day; in months it is that of the month that contains the day. */
    String text(long epochDay) {
        return Long.toString(unit.between(first, LocalDate.ofEpochDay(epochDay)));
    }
}
