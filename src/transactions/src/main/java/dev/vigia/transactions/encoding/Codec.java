package dev.vigia.transactions.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How one type of value is kept in state and sent between operators: {@code read(write(x))} equals x. The first byte
 * written is a version, so that a later form can still read what an earlier one left in a snapshot.
 */
public interface Codec<T> {
    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
