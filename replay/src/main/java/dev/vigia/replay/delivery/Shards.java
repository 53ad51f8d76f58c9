package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Stream;
import dev.vigia.replay.stream.StreamTrouble;
import java.util.List;
import java.util.function.LongSupplier;

/** Lists the open shards of a stream, again and again until the stream answers or the retry policy gives up. */
record Shards(Stream stream, RetryPolicy retries, LongSupplier clock) {
    /** Returns at least one shard. */
    List<Shard> open() throws DeliveryFailed, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                List<Shard> shards = stream.shards();
                if (shards.isEmpty()) {
                    throw new DeliveryFailed("The stream has no open shard. Create it before replaying into it.");
                }
                retries.succeeded();
                return shards;
            } catch (StreamTrouble trouble) {
                long delay = retries.delay(trouble.trouble, attempt, clock.getAsLong(), trouble.getMessage());
                // Nothing is under way, so this only lets the time pass, on the clock that the stream waits by.
                stream.await(delay);
            }
        }
    }
}
