package dev.vigia.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share from 0 to 100 per cent, such as {@code 5%}, as a number from 0 to 1. */
public final class Percent implements ITypeConverter<Double> {
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

    /** The share as a user has given it, with two decimals at most. */
    public static String text(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
