package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The way in which a source writes days. A file has few distinct days, so it remembers those that it has read; an instance
 * therefore belongs to one thread.
 */
public final class DayFormat {
    public static final long NONE = Long.MIN_VALUE;

    // About ninety years of days, as birth dates have them.
    private static final int REMEMBERED = 1 << 15;

    /** {@code null} for a pattern. */
    private final DayCount count;
    /** {@code null} for a count. */
    private final DateTimeFormatter formatter;

    private final Map<String, Long> remembered = new HashMap<>();

    /**
     * Makes a format.
     *
     * @param format letters of {@link DateTimeFormatter}, where {@code yy} is 2000 to 2099, or 1990 to 2089 in {@code yyMMdd from
     *     1990}; or a count such as {@code days since 2012-11-01}
     */
    public DayFormat(String format) {
        this.count = DayCount.isCount(format) ? DayCount.of(format) : null;
        this.formatter = count == null ? strict(format) : null;
    }

    /** Returns what is wrong with a format, without a full stop; {@code null} if nothing is. */
    public static String problem(String format, ZoneId zone) {
        if (!DayCount.isCount(format)) {
            return TimePattern.problem(TimeKind.DATE, format, zone);
        }
        try {
            DayCount.of(format);
            return null;
        } catch (DateTimeException noSuchDay) {
            return "a count of days or months is since a day, for example \"days since 2012-11-01\"";
        }
    }

    /** Returns a formatter that refuses 31 February; names are English. */
    public static DateTimeFormatter strict(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        ShortYears.of(pattern).addTo(builder);
        return builder.toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns whether years are written with two digits, and the pattern does not say from which one they are. */
    public static boolean hasShortYear(String pattern) {
        if (ShortYears.of(pattern).isMoved()) {
            return false;
        }
        String years = withResolvableYear(pattern);
        return years.contains("uu") && !years.contains("uuu");
    }

    /** Writes {@code u}, the year, for {@code y}, the year of an era: a strict formatter would need the era as well. */
    static String withResolvableYear(String pattern) {
        StringBuilder result = new StringBuilder(pattern);
        boolean quoted = false;
        for (int at = 0; at < result.length(); at++) {
            // Two quotes in a row, which stand for one, switch twice and so change nothing.
            quoted ^= result.charAt(at) == '\'';
            if (!quoted && result.charAt(at) == 'y') {
                result.setCharAt(at, 'u');
            }
        }
        return result.toString();
    }

    /** Returns the day counted from 1 January 1970, or {@link #NONE} if there is no such day in the years 0 to 9999. */
    public long epochDay(String text) {
        Long known = remembered.get(text);
        if (known != null) {
            return known;
        }
        long day = parse(text);
        // Unreadable texts are not remembered: a damaged file may have any number of them.
        if (day != NONE && remembered.size() < REMEMBERED) {
            remembered.put(text, day);
        }
        return day;
    }

    public String text(long epochDay) {
        return count == null ? formatter.format(LocalDate.ofEpochDay(epochDay)) : count.text(epochDay);
    }

    private long parse(String text) {
        if (count != null) {
            return count.epochDay(text);
        }
        try {
            LocalDate day = LocalDate.parse(text, formatter);
            return day.getYear() < 0 || day.getYear() > 9999 ? NONE : day.toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }
}
