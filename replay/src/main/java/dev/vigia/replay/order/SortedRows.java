package dev.vigia.replay.order;

import java.io.Closeable;
import java.io.IOException;

/** Packed rows one after another in event-time order. What a row's place holds is valid until the next one is asked for. */
public interface SortedRows extends Closeable {
    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** The bytes that hold the current row from {@link #start} on. */
    byte[] bytes();

    int start();

    /** Bytes of the current row. */
    int size();

    @Override
    void close() throws IOException;
}
