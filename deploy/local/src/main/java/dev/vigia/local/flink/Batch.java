package dev.vigia.local.flink;

import java.io.IOException;

/** A running program that ends by itself. */
public interface Batch extends AutoCloseable {
    /** Waits for its end and returns its exit code. */
    int exitCode() throws InterruptedException;

    /** Tells it to end in order. Does not wait. */
    void interrupt();

    /** Returns when it has ended and only its log and its results are left. */
    @Override
    void close() throws IOException;
}
