package dev.vigia.commands.terminal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of days, hours, minutes or seconds, such as {@code 7d}, or an ISO-8601 duration. */
public final class Delay implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            boolean days = text.matches("[0-9]+d");
            boolean part = text.matches("[0-9]+[hms]");
            // Duration.parse ignores case: a P in front makes a period of 7d, and PT one of 36h.
            return Duration.parse(days ? "P" + text : part ? "PT" + text : text);
        } catch (DateTimeParseException neither) {
            throw new TypeConversionException("\"" + text + "\" is no duration. Write for example 7d or PT36H.");
        }
    }
}
