package dev.vigia.transactions.formats;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;

/**
 * A time as the number of seconds, or of another unit, since a beginning: {@code epoch seconds}, or {@code hours since
 * 2017-12-01} on the clock of the source's zone. A day is 24 hours. A fraction of a unit is read down to the millisecond.
 */
final class CountFormat {
    private static final String SINCE = " since ";
    private static final Map<String, Long> UNITS =
            Map.of("milliseconds", 1L, "seconds", 1_000L, "minutes", 60_000L, "hours", 3_600_000L, "days", 86_400_000L);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Digits of the largest count: more could be no time that anybody means. */
    private static final int MOST_DIGITS = 18;

    private final long unit;
    private final long start;

    private CountFormat(long unit, long start) {
        this.unit = unit;
        this.start = start;
    }

    /** Returns whether {@code format} is written as a count, rightly or not. */
    static boolean isCount(String format) {
        return format.equals(StampFormat.SECONDS) || format.equals(StampFormat.MILLIS) || format.contains(SINCE);
    }

    /**
     * Reads a format.
     *
     * @throws DateTimeException if it is a count without a known unit or beginning
     */
    static CountFormat of(String format, ZoneId zone) {
        if (!format.contains(SINCE)) {
            return new CountFormat(format.equals(StampFormat.SECONDS) ? 1_000L : 1L, 0);
        }
        int at = format.indexOf(SINCE);
        Long unit = UNITS.get(format.substring(0, at));
        if (unit == null) {
            throw new DateTimeException("no unit of a count");
        }
        return new CountFormat(
                unit,
                beginning(format.substring(at + SINCE.length()))
                        .atZone(zone)
                        .toInstant()
                        .toEpochMilli());
    }

    private static LocalDateTime beginning(String text) {
        return text.length() == 10
                ? LocalDateTime.of(LocalDate.parse(text), LocalTime.MIDNIGHT)
                : LocalDateTime.parse(text, DAY_AND_TIME);
    }

    /**
     * Reads a count.
     *
     * @return milliseconds since 1970, UTC
     * @throws NumberFormatException if it is no decimal number
     * @throws ArithmeticException if it has a fraction of a millisecond, or is too far away
     */
    long epochMillis(String text) {
        // Nearly all counts are whole, and need no BigDecimal.
        if (isWhole(text)) {
            return Math.addExact(start, Math.multiplyExact(Long.parseLong(text), unit));
        }
        BigDecimal count = new BigDecimal(text);
        // Looked at before anything is expanded: 1E+999999999 is a short text with a billion digits.
        if (count.precision() > MOST_DIGITS || Math.abs(count.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("too large, or too many decimals");
        }
        return Math.addExact(start, count.multiply(BigDecimal.valueOf(unit)).longValueExact());
    }

    /** Returns the count of an instant; the whole units before it, where its fraction has too many decimals to be exact. */
    String text(long epochMillis) {
        long millis = epochMillis - start;
        try {
            return BigDecimal.valueOf(millis)
                    .divide(BigDecimal.valueOf(unit))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (ArithmeticException endless) {
            return Long.toString(Math.floorDiv(millis, unit));
        }
    }

    private static boolean isWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if ((next < '0' || next > '9') && (at > 0 || next != '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
