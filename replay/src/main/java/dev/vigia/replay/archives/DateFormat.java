package dev.vigia.replay.archives;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell's number format shows. A date is a number of days, and only the format tells it from any other number.
 *
 * <p>Source: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates and times).
 */
enum DateFormat {
    NONE,
    DATE,
    TIME,
    DATE_AND_TIME,
    /** Hours, minutes or seconds that may be more than a day's, such as {@code [h]:mm}. */
    DURATION;

    /** What is no placeholder: quoted text, escaped and padding characters, and colours, conditions and languages in brackets. */
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern HALF_OF_DAY = Pattern.compile("am/pm|a/p");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final long DAY_MILLIS = 86_400_000;
    /** The day after 31 December 9999, counted from 1900. */
    private static final int END_OF_DAYS = 2_958_466;

    private static final int DAYS_TO_1904 = 1_462;
    /** 29 February 1900, which there was in Lotus 1-2-3, and is in Excel for its sake. */
    private static final int NO_DAY = 60;

    /** @param format a number format, of which the section for positive numbers counts */
    static DateFormat of(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(lower).find()) {
            return DURATION;
        }
        String letters = TEXTS.matcher(lower).replaceAll("").split(";", 2)[0];
        if (letters.contains("general")) {
            return NONE;
        }
        String shown = HALF_OF_DAY.matcher(letters).replaceAll("h");
        boolean time = has(shown, "hs");
        // Beside hours or seconds, m is minutes.
        boolean date = has(shown, "yd") || has(shown, "m") && !time;
        if (date) {
            return time ? DATE_AND_TIME : DATE;
        }
        return time ? TIME : NONE;
    }

    /** Returns whether a format that has a number and no text is a date or time, in the languages of East Asia. */
    static boolean isDate(int id) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58;
    }

    private static boolean has(String shown, String letters) {
        return shown.chars().anyMatch(each -> letters.indexOf(each) >= 0);
    }

    /**
     * Returns a day and time in ISO 8601, without an offset. A day stands alone if the format shows no time and the value has
     * none; a time does if the value has no day.
     *
     * @param value days since the end of 1899, or since the beginning of 1904
     * @return empty if this is no date
     */
    Optional<String> text(double value, boolean since1904) {
        if (this == NONE || value < 0 || value >= (since1904 ? END_OF_DAYS - DAYS_TO_1904 : END_OF_DAYS)) {
            return Optional.empty();
        }
        // To the millisecond, because a second has no exact number.
        long millis = Math.round(value * DAY_MILLIS);
        long day = millis / DAY_MILLIS;
        long ofDay = millis % DAY_MILLIS;
        if (this == DURATION) {
            return Optional.of(duration(millis));
        }
        boolean timed = this != DATE || ofDay != 0;
        if (day == 0 && timed) {
            return Optional.of(time(ofDay));
        }
        if (!since1904 && (day == 0 || day == NO_DAY)) {
            return Optional.empty();
        }
        LocalDate date = date(day, since1904);
        return Optional.of(timed ? date + " " + time(ofDay) : date.toString());
    }

    private static LocalDate date(long day, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day);
        }
        return LocalDate.of(1899, 12, 30).plusDays(day < NO_DAY ? day + 1 : day);
    }

    private static String time(long millisOfDay) {
        LocalTime time = LocalTime.ofNanoOfDay(millisOfDay * 1_000_000);
        return time.format(millisOfDay % 1_000 == 0 ? SECONDS : MILLISECONDS);
    }

    private static String duration(long millis) {
        long day = millis / DAY_MILLIS;
        String time = time(millis % DAY_MILLIS);
        return String.format(Locale.ROOT, "%02d", day * 24 + Integer.parseInt(time.substring(0, 2)))
                + time.substring(2);
    }
}
