package dev.vigia.replay.stream;

import java.util.List;

/**
 * The part of a stream that a replay needs. Requests overlap, but all calls come from one thread and every answer
 * returns to it. So the sender is a plain sequence of steps, and a test can use a stream that fails on command.
 */
public interface Stream extends AutoCloseable {
    /** Returns the open shards. Waits for the service. */
    List<Shard> shards() throws StreamTrouble, InterruptedException;

    /** Starts a request. {@link #await} returns its answer. */
    void put(Request request);

    /** Returns the next answer; {@code null} if none comes within that time. */
    Answer await(long nanos) throws InterruptedException;

    @Override
    void close();
}
