package dev.vigia.commands.terminal;

import dev.vigia.replay.order.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many times faster than real time a replay runs: a number, or {@code max}. */
public final class Speedup implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            return text.equals("max") ? Pace.MAX : Double.parseDouble(text);
        } catch (NumberFormatException neither) {
            throw new TypeConversionException("\"" + text + "\" is no speedup. Write a number, or max.");
        }
    }
}
