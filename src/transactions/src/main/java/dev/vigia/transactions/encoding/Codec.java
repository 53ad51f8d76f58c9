package dev.vigia.transactions.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes values of one type for state and for the way between operators, and reads them: {@code read(write(x))} equals x.
 * The first byte is a version, so that a later form can still read what an earlier one left in a snapshot. A codec has no
 * state, so threads may share one.
 */
public interface Codec<T> {
    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
