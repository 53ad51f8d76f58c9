package dev.vigia.fraud.lake;

import java.util.List;

/** Where a column puts one row's value; not called for a value that is missing. */
public interface Cell {
    void text(String value);

    void bytes(byte[] value);

    /** Whole numbers, also money (minor units) and times (milliseconds since 1970). */
    void whole(long value);

    void real(double value);

    void truth(boolean value);

    void texts(List<String> values);

    /** @param values one for each of {@code names}; NaN is left out */
    void measures(List<String> names, double[] values);
}
