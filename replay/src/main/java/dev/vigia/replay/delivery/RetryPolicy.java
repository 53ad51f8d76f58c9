package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Trouble;
import dev.vigia.transactions.errors.Backoff;
import java.time.Duration;
import java.util.Random;

/**
 * Decides whether and when a request is sent again. A stream at its limit is asked without end. A stream that does not answer
 * is asked until nothing at all has succeeded for a while. A request that the stream refuses is not sent again.
 */
final class RetryPolicy {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));
    private static final long NEVER = Long.MIN_VALUE;

    private final Duration limit;
    private final Random jitter;
    private long troubledSince = NEVER;

    /** @param limit how long nothing at all may succeed */
    RetryPolicy(Duration limit, long seed) {
        this.limit = limit;
        this.jitter = new Random(seed);
    }

    void succeeded() {
        troubledSince = NEVER;
    }

    /**
     * Returns the delay before the next attempt, in nanoseconds.
     *
     * @param attempt from 1, since the last success of the same lane
     * @throws DeliveryFailed if there should be no other attempt
     */
    long delay(Trouble trouble, int attempt, long now, String message) throws DeliveryFailed {
        if (trouble == Trouble.REFUSED) {
            throw new DeliveryFailed("The stream refused what was sent: " + message);
        }
        if (trouble == Trouble.THROTTLED) {
            // A throttled stream is alive, so this ends the time without an answer.
            troubledSince = NEVER;
        } else if (troubledSince == NEVER) {
            troubledSince = now;
        } else if (now - troubledSince > limit.toNanos()) {
            throw new DeliveryFailed("The stream took nothing for " + limit + ": " + message
                    + ". Check the endpoint and the network, then go on with --resume.");
        }
        return BACKOFF.after(attempt, jitter.nextDouble()).toNanos();
    }
}
