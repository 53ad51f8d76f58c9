package dev.vigia.fraud.lake;

import java.util.List;

/** Receives the value of one row in one column. No method is called for a missing value. */
public interface Cell {
    void text(String value);

    void bytes(byte[] value);

    /** Takes a whole number, an amount in minor units, or a time in milliseconds since 1970. */
    void whole(long value);

    void real(double value);

    void truth(boolean value);

    void texts(List<String> values);

    /** @param values one per name; an entry of NaN is left out */
    void measures(List<String> names, double[] values);
}
