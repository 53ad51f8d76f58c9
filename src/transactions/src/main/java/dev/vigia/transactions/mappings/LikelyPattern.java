package dev.vigia.transactions.mappings;

import dev.vigia.transactions.formats.PatternPart;
import dev.vigia.transactions.formats.TimePattern;
import dev.vigia.transactions.rows.Field;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The pattern that somebody probably meant who wrote another one: letters of other tools, or of the right kind mixed up. */
final class LikelyPattern {
    /** Of strftime, as in Python and C. */
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

    private static final Map<Field, String> EXAMPLES =
            Map.of(Field.TIME, "HH:mm:ss", Field.TIMESTAMP, "yyyy-MM-dd HH:mm:ss");

    private LikelyPattern() {}

    /** What to write instead of a pattern that {@link TimePattern} refuses, as the end of a message. */
    static String advice(Field field, String pattern, ZoneId zone) {
        if (field == Field.TIMESTAMP && pattern.toLowerCase(Locale.ROOT).startsWith("iso")) {
            return "Write " + EventTime.Stamp.ISO + ".";
        }
        if (field == Field.TIMESTAMP && pattern.toLowerCase(Locale.ROOT).matches("(unix|epoch).*")) {
            return "Write " + EventTime.Stamp.SECONDS + " or " + EventTime.Stamp.MILLIS + ".";
        }
        String repaired = repaired(pattern);
        for (String likely : List.of(repaired, repaired.replace("[", "").replace("]", ""))) {
            if (!likely.equals(pattern) && TimePattern.problem(field, likely, zone) == null) {
                return "Write \"" + likely + "\", if that is how the file has it.";
            }
        }
        return "Write for example \"" + EXAMPLES.getOrDefault(field, "yyyy-MM-dd") + "\".";
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
            letter = letter == 'D' && calendar ? 'd' : letter;
            letter = letter == 'S' && before == 'm' && !seconds ? 's' : letter;
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
