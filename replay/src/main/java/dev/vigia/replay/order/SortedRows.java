package dev.vigia.replay.order;

import java.io.Closeable;
import java.io.IOException;

/** A sequence of packed rows in event-time order. A row's bytes are valid until the next call of {@link #next}. */
public interface SortedRows extends Closeable {
    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** Returns the bytes that hold the current row from {@link #start} on. */
    byte[] bytes();

    int start();

    /** Returns the number of bytes of the current row. */
    int size();

    @Override
    void close() throws IOException;
}
