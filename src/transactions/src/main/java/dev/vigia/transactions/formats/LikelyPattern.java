package dev.vigia.transactions.formats;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Guesses the pattern that the author of a wrong one meant: with letters of another tool translated, or letters of the right
 * kind put right.
 */
public final class LikelyPattern {
    /** Letters of strftime, as in Python and C, and ours for each. */
    private static final Map<String, String> PERCENT = new TreeMap<>(Map.ofEntries(
            Map.entry("%Y", "yyyy"),
            Map.entry("%y", "yy"),
            Map.entry("%m", "MM"),
            Map.entry("%b", "MMM"),
            Map.entry("%B", "MMMM"),
            Map.entry("%d", "dd"),
            Map.entry("%e", "d"),
            Map.entry("%j", "DDD"),
            Map.entry("%H", "HH"),
            Map.entry("%I", "hh"),
            Map.entry("%M", "mm"),
            Map.entry("%S", "ss"),
            Map.entry("%f", "SSSSSS"),
            Map.entry("%p", "a"),
            Map.entry("%z", "xx"),
            Map.entry("%F", "yyyy-MM-dd"),
            Map.entry("%T", "HH:mm:ss")));

    private static final Map<TimeKind, String> EXAMPLES =
            Map.of(TimeKind.DATE, "yyyy-MM-dd", TimeKind.TIME, "HH:mm:ss", TimeKind.TIMESTAMP, "yyyy-MM-dd HH:mm:ss");

    private LikelyPattern() {}

    /** Returns what to write instead of a pattern that {@link TimePattern} refuses, as the end of a message. */
    public static String advice(TimeKind kind, String pattern, ZoneId zone) {
        if (kind == TimeKind.TIMESTAMP && pattern.toLowerCase(Locale.ROOT).startsWith("iso")) {
            return "Write " + StampFormat.ISO + ".";
        }
        if (kind == TimeKind.TIMESTAMP && pattern.toLowerCase(Locale.ROOT).matches("(unix|epoch).*")) {
            return "Write " + StampFormat.SECONDS + " or " + StampFormat.MILLIS + ".";
        }
        if (kind == TimeKind.TIMESTAMP && CountFormat.isCount(pattern)) {
            return "Write for example \"hours since 2017-12-01\".";
        }
        if (kind == TimeKind.TIMESTAMP && TimePattern.problem(TimeKind.DATE, pattern, zone) == null) {
            return "Write for example \"" + EXAMPLES.get(kind)
                    + "\". A column of days alone is a `date`, with or without a" + " `time` beside it.";
        }
        String repaired = repaired(pattern);
        for (String likely : List.of(repaired, repaired.replace("[", "").replace("]", ""))) {
            if (!likely.equals(pattern) && TimePattern.problem(kind, likely, zone) == null) {
                return "Write \"" + likely + "\", if that is how the file has it.";
            }
        }
        return "Write for example \"" + EXAMPLES.get(kind) + "\".";
    }

    private static String repaired(String pattern) {
        String text = pattern.replace("HH24", "HH").replace("hh24", "HH").replace("MI", "mm");
        for (Map.Entry<String, String> percent : PERCENT.entrySet()) {
            text = text.replace(percent.getKey(), percent.getValue());
        }
        List<PatternPart> parts = PatternPart.of(text);
        boolean clock12 = PatternPart.has(parts, "a");
        boolean calendar = PatternPart.has(parts, "Mm");
        boolean seconds = PatternPart.has(parts, "s");
        StringBuilder result = new StringBuilder();
        char before = 0;
        for (PatternPart part : parts) {
            char letter = likely(part.letter, before, clock12);
            // Day of the year for us, day of the month in other tools: a month beside it tells.
            letter = letter == 'D' && calendar ? 'd' : letter;
            // A fraction for us, seconds in other tools: after minutes, without seconds, the latter is meant.
            letter = letter == 'S' && before == 'm' && !seconds ? 's' : letter;
            // A quoted Z would read the letter and drop what it says: that the time is UTC.
            if (part.quoted.equals("Z") || letter == 'z' || letter == 'v') {
                result.append("XXX");
            } else if (letter == 'T') {
                result.append("'T'");
            } else {
                result.append(letter == 0 ? part.text : String.valueOf(letter).repeat(part.text.length()));
            }
            before = letter == 0 || letter == 'T' ? before : letter;
        }
        return result.toString();
    }

    private static char likely(char letter, char before, boolean clock12) {
        boolean afterHour = before != 0 && "HhKk".indexOf(before) >= 0;
        switch (letter) {
            case 'Y':
                return 'y';
            case 'm':
            case 'M':
                return afterHour ? 'm' : 'M';
            case 'h':
            case 'K':
                return clock12 ? letter : 'H';
            default:
                return letter;
        }
    }
}
