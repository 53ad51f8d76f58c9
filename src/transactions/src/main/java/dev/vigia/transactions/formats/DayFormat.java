package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    private final DateTimeFormatter formatter;
    private final Map<String, Long> remembered = new HashMap<>();

    /** @param pattern letters of {@link DateTimeFormatter}; {@code yy} is 2000 to 2099 */
    public DayFormat(String pattern) {
        this.formatter = strict(pattern);
    }

    /** Returns a formatter that refuses 31 February; names are English. */
    public static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withResolvableYear(pattern))
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns whether years are written with two digits. */
    public static boolean hasShortYear(String pattern) {
        String years = withResolvableYear(pattern);
        return years.contains("uu") && !years.contains("uuu");
    }

    /** Writes {@code u}, the year, for {@code y}, the year of an era: a strict formatter would need the era as well. */
    private static String withResolvableYear(String pattern) {
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
        return formatter.format(LocalDate.ofEpochDay(epochDay));
    }

    private long parse(String text) {
        try {
            LocalDate day = LocalDate.parse(text, formatter);
            return day.getYear() < 0 || day.getYear() > 9999 ? NONE : day.toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }
}
