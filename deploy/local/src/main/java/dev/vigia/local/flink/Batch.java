package dev.vigia.local.flink;

import java.io.IOException;

/** A running program that comes to its end by itself. */
public interface Batch extends AutoCloseable {
    /** Waits for its end. */
    int exitCode() throws InterruptedException;

    /** Tells it to end in order, without waiting. */
    void interrupt();

    /** Returns when it has ended and nothing of it is left but its log and what it has made. */
    @Override
    void close() throws IOException;
}
