package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The way in which a source writes times of day: a pattern, or {@link #INTEGER}. */
public final class ClockFormat {
    /** {@code HHMMSS} as a number, whose leading zeros are therefore lost: {@code 532} is 00:05:32. */
    public static final String INTEGER = "integer HHmmss";

    public static final int NONE = -1;

    private final DateTimeFormatter formatter;

    public ClockFormat(String pattern) {
        this.formatter = pattern.equals(INTEGER) ? null : DayFormat.strict(pattern);
    }

    /** Returns milliseconds since midnight, or {@link #NONE} if there is no such time. */
    public int millisOfDay(String text) {
        return formatter == null ? fromInteger(text) : fromPattern(text);
    }

    /** @param millisOfDay since midnight; what the format cannot say is cut off */
    public String text(int millisOfDay) {
        LocalTime time = LocalTime.ofNanoOfDay(millisOfDay * 1_000_000L);
        return formatter == null
                // A number, so without leading zeros.
                ? Integer.toString(time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond())
                : formatter.format(time);
    }

    private static int fromInteger(String text) {
        int length = text.length();
        if (length < 1 || length > 6) {
            return NONE;
        }
        int number = 0;
        for (int at = 0; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        int hour = number / 10_000;
        int minute = number / 100 % 100;
        int second = number % 100;
        return hour > 23 || minute > 59 || second > 59 ? NONE : ((hour * 60 + minute) * 60 + second) * 1000;
    }

    private int fromPattern(String text) {
        try {
            return (int) (LocalTime.parse(text, formatter).toNanoOfDay() / 1_000_000);
        } catch (DateTimeException noSuchTime) {
            return NONE;
        }
    }
}
