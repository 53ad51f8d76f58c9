package dev.vigia.local.demo;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share from 0 to 100 per cent, such as {@code 5%}, as a number from 0 to 1. */
final class Percent implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        if (text.matches("[0-9]{1,3}([.][0-9]+)?%")) {
            double share = Double.parseDouble(text.substring(0, text.length() - 1)) / 100;
            if (share <= 1) {
                return share;
            }
        }
        throw new TypeConversionException("\"" + text + "\" is no share. Write for example 5%, from 0% to 100%.");
    }
}
