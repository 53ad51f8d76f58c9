package dev.vigia.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a share from 0 to 1 as a percentage. */
public final class Percent {
    private Percent() {}

    /** Returns the share with at most two decimals, for example {@code 2.5 %}. */
    public static String text(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
