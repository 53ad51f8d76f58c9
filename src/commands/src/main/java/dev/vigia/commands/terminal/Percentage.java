package dev.vigia.commands.terminal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage from 0 to 100, such as {@code 5%}, as a number from 0 to 1. */
public final class Percentage implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (text.matches("[0-9]{1,3}([.][0-9]+)?%")) {
            double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            if (share <= 1) {
                return share;
            }
        }
        throw new TypeConversionException("\"" + text + "\" is no percentage. Write for example 5%, from 0% to 100%.");
    }
}
