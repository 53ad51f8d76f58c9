package dev.vigia.fraud.transactions;

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
 * Days as a source writes them. A file has few distinct days, so the last ones are remembered; an instance therefore
 * belongs to one thread.
 */
final class DayFormat {
    static final long NONE = Long.MIN_VALUE;

    private static final int REMEMBERED = 1 << 15;

    private final DateTimeFormatter formatter;
    private final Map<String, Long> remembered = new HashMap<>();

    /** @param pattern letters of {@link DateTimeFormatter}; {@code yy} is 2000 to 2099 */
    DayFormat(String pattern) {
        this.formatter = strict(pattern);
    }

    /** Builds a formatter that refuses 31 February; {@code y} is taken as the year that can be resolved strictly. */
    static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ROOT)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day counted from 1 January 1970, or {@link #NONE} if there is no such day. */
    long epochDay(String text) {
        Long known = remembered.get(text);
        if (known != null) {
            return known;
        }
        long day = parse(text);
        if (day != NONE && remembered.size() < REMEMBERED) {
            remembered.put(text, day);
        }
        return day;
    }

    String text(long epochDay) {
        return formatter.format(LocalDate.ofEpochDay(epochDay));
    }

    private long parse(String text) {
        try {
            return LocalDate.parse(text, formatter).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return NONE;
        }
    }
}
