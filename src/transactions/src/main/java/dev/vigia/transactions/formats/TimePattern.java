package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is wrong with a mapping's pattern for dates or times.
 *
 * <p>A text that fits a sound pattern gives a whole day, or a time of day to the minute or finer, or both, and nothing that the
 * pattern drops. A pattern with optional sections fits several kinds of text, so each combination is checked by itself.
 */
public final class TimePattern {
    /** Dates at which wrong letters show: after noon, around New Year, with small and with large numbers. */
    private static final List<LocalDateTime> SAMPLES = List.of(
            LocalDateTime.of(2016, 8, 21, 13, 5),
            LocalDateTime.of(2019, 12, 30, 0, 31),
            LocalDateTime.of(2024, 2, 3, 12, 7));

    private static final ZoneOffset SAMPLE_OFFSET = ZoneOffset.ofHoursMinutes(5, 30);
    private static final Pattern STRFTIME = Pattern.compile("%[A-Za-z]");
    private static final String OFFSETS = "XxZO";
    private static final String CLOCK = "HhKkmsSaBAnN";
    private static final Set<String> UTC_NAMES = Set.of("Z", "UTC", "GMT");

    private final TimeKind kind;
    private final ZoneId zone;

    private TimePattern(TimeKind kind, ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /**
     * Returns what is wrong with the pattern, without a full stop; {@code null} if nothing is.
     *
     * @param zone in which a text without an offset counts
     */
    public static String problem(TimeKind kind, String pattern, ZoneId zone) {
        ShortYears years = ShortYears.of(pattern);
        String problem = years.problem();
        return problem == null ? new TimePattern(kind, zone).problem(years.pattern) : problem;
    }

    private String problem(String pattern) {
        if (STRFTIME.matcher(pattern).find()) {
            return "letters after % are those of strftime; here they stand alone";
        }
        if (!pattern.equals(Blanks.strip(pattern))) {
            return "it begins or ends with a blank, and blanks at the ends of a value do not count";
        }
        try {
            DayFormat.strict(pattern);
        } catch (IllegalArgumentException malformed) {
            return malformed.getMessage();
        }
        List<PatternPart> parts = PatternPart.of(pattern);
        String misread = misread(parts);
        if (misread != null) {
            return misread;
        }
        List<String> variants = PatternPart.variants(parts);
        if (variants.isEmpty()) {
            return "it has too many optional sections";
        }
        for (String variant : variants) {
            boolean optional = !variant.equals(variants.get(0));
            String incomplete = optional && isLiteral(variant) ? null : incomplete(variant, optional);
            if (incomplete != null) {
                return incomplete;
            }
        }
        return null;
    }

    /** Returns a letter that means something else than it seems to, with its meaning; {@code null} if there is none. */
    private String misread(List<PatternPart> parts) {
        boolean clock12 = PatternPart.has(parts, "a") || PatternPart.has(parts, "B");
        char before = 0;
        for (PatternPart part : parts) {
            char letter = part.letter;
            boolean afterHour = "HhKk".indexOf(before) >= 0 && before != 0;
            if (letter == 0 && !part.quoted.isEmpty()) {
                if (UTC_NAMES.contains(part.quoted) && !isUtc()) {
                    return part + " is dropped as a text, and the time is taken for one of " + zone;
                }
                continue;
            } else if (letter == 0) {
                continue;
            } else if ("YwWec".indexOf(letter) >= 0) {
                return part + (letter == 'Y' ? " is the year of weeks, another one around New Year" : " counts weeks");
            } else if (letter == 'm' && !afterHour) {
                return part + " is minutes, and stands where no hour is before it; months are MM";
            } else if ((letter == 'M' || letter == 'L') && afterHour) {
                return part + " is months, and stands after the hour; minutes are mm";
            } else if ((letter == 'h' || letter == 'K') && !clock12) {
                return part + " is an hour of 12, and nothing says am or pm (a); hours of 24 are HH";
            } else if (letter == 'S' && !PatternPart.has(parts, "s")) {
                return part + " is a fraction, and there are no seconds (ss) before it";
            } else if (letter == 'D' && PatternPart.has(parts, "M")) {
                return part + " is the day of the year; days of the month are dd";
            } else if (letter == 'z' || letter == 'v') {
                return part + " is the name of a zone, and many names mean several; offsets are XXX";
            } else if (kind != TimeKind.TIMESTAMP && (OFFSETS + "V").indexOf(letter) >= 0) {
                return part + " is an offset, which only a `timestamp` can have";
            } else if (kind == TimeKind.DATE && CLOCK.indexOf(letter) >= 0) {
                return part + " is of the time of day, which a `date` drops; a column with both is a `timestamp`";
            }
            before = letter;
        }
        return null;
    }

    /** Returns whether the variant takes one fixed text alone. No column of times holds that, so it needs no check. */
    private static boolean isLiteral(String variant) {
        return PatternPart.of(variant).stream().allMatch(part -> part.letter == 0);
    }

    private boolean isUtc() {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(LocalDateTime.MIN).getTotalSeconds() == 0;
    }

    private String incomplete(String variant, boolean optional) {
        List<PatternPart> parts = PatternPart.of(variant);
        List<String> missing = new ArrayList<>();
        if (kind.hasDay()) {
            boolean ordinal = PatternPart.has(parts, "D");
            lack(missing, "year", parts, "uy");
            lack(missing, "month", parts, ordinal ? "D" : "ML");
            lack(missing, "day", parts, ordinal ? "D" : "d");
        }
        // A and N count milliseconds and nanoseconds since midnight: each is a whole time of day.
        if (kind.hasClock() && !PatternPart.has(parts, "AN")) {
            lack(missing, "hour", parts, "HkhK");
            lack(missing, "minute", parts, "m");
        }
        String says = "it does not say the whole " + kind.word() + (optional ? " without its optional part" : "");
        if (!missing.isEmpty()) {
            return says + ": no " + String.join(", no ", missing);
        }
        return SAMPLES.stream().allMatch(sample -> readsBack(variant, sample)) ? null : says;
    }

    private static void lack(List<String> missing, String what, List<PatternPart> parts, String letters) {
        if (!PatternPart.has(parts, letters)) {
            missing.add(what);
        }
    }

    private boolean readsBack(String variant, LocalDateTime sample) {
        DateTimeFormatter formatter = DayFormat.strict(variant);
        try {
            // A pattern that drops something, or reads it as something else, does not give the sample back.
            String text = formatter.format(ZonedDateTime.of(sample, SAMPLE_OFFSET));
            switch (kind) {
                case TIME:
                    return sample.toLocalTime().equals(LocalTime.parse(text, formatter));
                case TIMESTAMP:
                    return sample.equals(LocalDateTime.parse(text, formatter));
                default:
                    return sample.toLocalDate().equals(LocalDate.parse(text, formatter));
            }
        } catch (DateTimeException incomplete) {
            return false;
        }
    }
}
