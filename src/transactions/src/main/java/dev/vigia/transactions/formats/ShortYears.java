package dev.vigia.transactions.formats;

import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the first year that two digits can mean: in {@code yyMMdd from 1990} they mean 1990 to 2089. Without a first
 * year they mean 2000 to 2099.
 */
final class ShortYears {
    private static final Pattern FROM = Pattern.compile("(.*\\S) from ([12]\\d{3})");
    private static final int USUAL = 2000;

    /** The pattern alone, in letters of {@link java.time.format.DateTimeFormatter}. */
    final String pattern;

    private final int first;

    private ShortYears(String pattern, int first) {
        this.pattern = pattern;
        this.first = first;
    }

    static ShortYears of(String format) {
        Matcher from = FROM.matcher(format);
        return from.matches()
                ? new ShortYears(from.group(1), Integer.parseInt(from.group(2)))
                : new ShortYears(format, USUAL);
    }

    /** Returns what is wrong with the first year; {@code null} if nothing is, or there is none. */
    String problem() {
        boolean lost = first != USUAL && PatternPart.of(pattern).stream().noneMatch(ShortYears::isShort);
        return lost ? "`from` is for years of two digits, and it has no yy" : null;
    }

    boolean isMoved() {
        return first != USUAL;
    }

    /** Adds the pattern's parts, with {@code u} for the year that the pattern calls {@code y}. */
    void addTo(DateTimeFormatterBuilder builder) {
        List<PatternPart> parts = PatternPart.of(pattern);
        int at = 0;
        while (at < parts.size() && !(isMoved() && isShort(parts.get(at)))) {
            at++;
        }
        builder.appendPattern(DayFormat.withResolvableYear(PatternPart.text(parts.subList(0, at))));
        if (at < parts.size()) {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, first);
            builder.appendPattern(DayFormat.withResolvableYear(PatternPart.text(parts.subList(at + 1, parts.size()))));
        }
    }

    private static boolean isShort(PatternPart part) {
        return part.text.equals("yy") || part.text.equals("uu");
    }
}
