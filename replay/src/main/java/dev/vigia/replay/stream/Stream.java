package dev.vigia.replay.stream;

import java.util.List;

/**
 * The stream, as much of it as a replay needs. Requests overlap, but all calls come from one thread and every answer goes
 * back to it, so whoever sends is a plain sequence of steps and can be tested with a stream that fails on command.
 */
public interface Stream extends AutoCloseable {
    /** The open shards; waits for the service. */
    List<Shard> shards() throws StreamTrouble, InterruptedException;

    /** Starts a request. Its end comes out of {@link #await}. */
    void put(Request request);

    /** The next answer, or {@code null} if none comes within that time. */
    Answer await(long nanos) throws InterruptedException;

    @Override
    void close();
}
