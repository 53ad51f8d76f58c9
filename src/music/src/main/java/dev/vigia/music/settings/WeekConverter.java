package dev.vigia.music.settings;

import dev.vigia.music.tables.Week;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a week from the command line. */
final class WeekConverter implements ITypeConverter<Week> {
    @Override
    public Week convert(String text) {
        try {
            return Week.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
