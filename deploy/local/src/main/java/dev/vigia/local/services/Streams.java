package dev.vigia.local.services;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Creates streams in the stand-in for Kinesis. */
public final class Streams {
    /** The stand-in needs 20 milliseconds for a stream. Unless it is told otherwise, the SDK looks again after ten seconds. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_LOOKS = (int) PATIENCE.dividedBy(LOOK_AGAIN);

    private Streams() {}

    /** Creates a stream and returns when it can be used. */
    public static void create(KinesisClient kinesis, String name, int shards) {
        kinesis.createStream(request -> request.streamName(name).shardCount(shards));
        kinesis.waiter()
                .waitUntilStreamExists(request -> request.streamName(name), waiting -> waiting.backoffStrategyV2(
                                BackoffStrategy.fixedDelayWithoutJitter(LOOK_AGAIN))
                        .waitTimeout(PATIENCE)
                        .maxAttempts(MOST_LOOKS));
    }
}
