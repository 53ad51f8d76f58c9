package dev.vigia.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a share from 0 to 1 as a percentage. */
public final class Percent {
    private Percent() {}

    /** The share as a user has given it, with two decimals at most. */
    public static String text(double share) {
        return BigDecimal.valueOf(100 * share)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
