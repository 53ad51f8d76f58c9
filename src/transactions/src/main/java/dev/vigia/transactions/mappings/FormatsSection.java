package dev.vigia.transactions.mappings;

import dev.vigia.transactions.documents.Section;
import dev.vigia.transactions.formats.ClockFormat;
import dev.vigia.transactions.formats.DayFormat;
import dev.vigia.transactions.formats.LikelyPattern;
import dev.vigia.transactions.formats.StampFormat;
import dev.vigia.transactions.formats.TimePattern;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/** Reads how a mapping says that dates and times are written. */
final class FormatsSection {
    private FormatsSection() {}

    /** @param zone in which a text without an offset counts */
    static Map<Field, String> read(Section formats, ZoneId zone) {
        Map<Field, String> read = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.timeKind != null) {
                read.put(field, format(formats, field, zone));
            }
        }
        formats.refuseUnknownNames();
        return read;
    }

    private static String format(Section formats, Field field, ZoneId zone) {
        String format = formats.optionalText(field.key()).orElse(field.usualFormat);
        String problem = problem(field, format, zone);
        if (problem != null) {
            formats.refuse(
                    field.key(),
                    "`" + field.key() + "` is \"" + format + "\": " + problem + ". "
                            + LikelyPattern.advice(field.timeKind, format, zone));
        }
        return format;
    }

    private static String problem(Field field, String format, ZoneId zone) {
        if (field == Field.TIMESTAMP) {
            return StampFormat.problem(format, zone);
        }
        if (field == Field.DATE) {
            return DayFormat.problem(format, zone);
        }
        boolean named = field == Field.TIME && format.equals(ClockFormat.INTEGER);
        return named ? null : TimePattern.problem(field.timeKind, format, zone);
    }
}
