package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * A date and time of day in any spelling of ISO 8601, and its offset if it has one.
 *
 * <p>Dates are {@code 2024-05-02}, {@code 20240502}, {@code 2024-123} (day of the year) or {@code 2024-W18-4} (week), with or
 * without hyphens. After {@code T} or a blank comes the time, to the hour, minute or second, with or without colons; its last
 * part may have a fraction after a point or comma. {@code 24:00} is the end of the day. Then {@code Z}, {@code +05}, {@code
 * +0530}, {@code +05:30} or nothing.
 */
public final class IsoStamp {
    private static final long SECOND_NANOS = 1_000_000_000L;

    public final LocalDateTime local;
    /** {@code null} where the text has none. */
    public final ZoneOffset offset;

    private IsoStamp(LocalDateTime local, ZoneOffset offset) {
        this.local = local;
        this.offset = offset;
    }

    /** @throws DateTimeException if the text is not of this form, or there is no such day or time */
    public static IsoStamp parse(String text) {
        Scan scan = new Scan(text);
        LocalDate date = date(scan);
        if (!scan.take('T') && !scan.take('t') && !scan.take(' ')) {
            throw scan.unreadable();
        }
        LocalDateTime local = date.atStartOfDay().plusNanos(nanosOfDay(scan));
        ZoneOffset offset = offset(scan);
        if (!scan.isAtEnd()) {
            throw scan.unreadable();
        }
        return new IsoStamp(local, offset);
    }

    private static LocalDate date(Scan scan) {
        int year = scan.number(4);
        boolean extended = scan.take('-');
        if (scan.take('W')) {
            return weekDate(scan, year, extended);
        }
        int digits = scan.digits();
        if (digits == 3) {
            return LocalDate.ofYearDay(year, scan.number(3));
        }
        if (digits != (extended ? 2 : 4)) {
            throw scan.unreadable();
        }
        int month = scan.number(2);
        if (extended) {
            scan.require('-');
        }
        return LocalDate.of(year, month, scan.number(2));
    }

    private static LocalDate weekDate(Scan scan, int year, boolean extended) {
        int week = scan.number(2);
        if (extended) {
            scan.require('-');
        }
        int day = scan.number(1);
        // ISO 8601: the week with 4 January is the first of its year.
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()
                || day < 1
                || day > 7) {
            throw scan.unreadable();
        }
        return inYear.plusWeeks(week - 1L).plusDays(day - inYear.getDayOfWeek().getValue());
    }

    private static long nanosOfDay(Scan scan) {
        int[] parts = {scan.number(2), 0, 0};
        int last = 0;
        boolean extended = scan.take(':');
        if (extended || scan.digits() > 0) {
            parts[++last] = scan.number(2);
            if (extended ? scan.take(':') : scan.digits() > 0) {
                parts[++last] = scan.number(2);
            }
        }
        long unit = last == 2 ? SECOND_NANOS : last == 1 ? 60 * SECOND_NANOS : 3600 * SECOND_NANOS;
        long fraction = scan.take('.') || scan.take(',') ? scan.fractionOf(unit) : 0;
        long nanos = ((parts[0] * 60L + parts[1]) * 60L + parts[2]) * SECOND_NANOS + fraction;
        // Java has no leap seconds, so 23:59:60 is no time. Of the hour 24 only 24:00:00 is one.
        boolean noSuchTime = parts[0] > 24 || parts[1] > 59 || parts[2] > 59 || nanos > 86_400 * SECOND_NANOS;
        if (noSuchTime) {
            throw scan.unreadable();
        }
        return nanos;
    }

    private static ZoneOffset offset(Scan scan) {
        scan.take(' ');
        if (scan.take('Z') || scan.take('z')) {
            return ZoneOffset.UTC;
        }
        boolean east = scan.take('+');
        // U+2212 is the minus sign of typography.
        if (!east && !scan.take('-') && !scan.take('\u2212')) {
            return null;
        }
        int hours = scan.number(2);
        int minutes = scan.take(':') || scan.digits() > 0 ? scan.number(2) : 0;
        return east ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    /** A place in the text that goes forward. */
    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        boolean take(char expected) {
            boolean found = at < text.length() && text.charAt(at) == expected;
            at += found ? 1 : 0;
            return found;
        }

        void require(char expected) {
            if (!take(expected)) {
                throw unreadable();
            }
        }

        /** Returns how many digits follow. */
        int digits() {
            int end = at;
            while (end < text.length() && isDigit(end)) {
                end++;
            }
            return end - at;
        }

        int number(int length) {
            int number = 0;
            for (int end = at + length; at < end; at++) {
                if (at >= text.length() || !isDigit(at)) {
                    throw unreadable();
                }
                number = number * 10 + text.charAt(at) - '0';
            }
            return number;
        }

        long fractionOf(long unit) {
            if (digits() == 0) {
                throw unreadable();
            }
            long nanos = 0;
            for (long part = unit; digits() > 0; at++) {
                // From the tenth digit of a second on this is zero: nothing is finer than a nanosecond.
                part /= 10;
                nanos += part * (text.charAt(at) - '0');
            }
            return nanos;
        }

        DateTimeException unreadable() {
            return new DateTimeException("not ISO 8601");
        }

        private boolean isDigit(int index) {
            return text.charAt(index) >= '0' && text.charAt(index) <= '9';
        }
    }
}
