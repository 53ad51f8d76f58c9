package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Trouble;
import java.time.Duration;
import java.util.Random;

/**
 * The one place that decides whether to try again, when, and when to give up. A throttled stream is asked without end; one
 * that does not answer, until nothing at all has succeeded for a while; one that refuses, not again.
 */
final class Patience {
    private static final long FIRST_DELAY_NANOS = 50_000_000L;
    private static final long LONGEST_DELAY_NANOS = 5_000_000_000L;
    private static final int DOUBLINGS = 7;
    private static final long NEVER = Long.MIN_VALUE;

    private final Duration limit;
    private final Random jitter;
    private long troubledSince = NEVER;

    Patience(Duration limit, long seed) {
        this.limit = limit;
        this.jitter = new Random(seed);
    }

    void succeeded() {
        troubledSince = NEVER;
    }

    /**
     * How long to wait before the next attempt, nanoseconds: doubling from 50 ms to 5 s, half of it by chance.
     *
     * @param attempt from 1, since the last success of the same lane
     * @throws DeliveryFailed if there should be none
     */
    long delay(Trouble trouble, int attempt, long now, String message) throws DeliveryFailed {
        if (trouble == Trouble.REFUSED) {
            throw new DeliveryFailed("The stream refused what was sent: " + message);
        }
        if (trouble == Trouble.THROTTLED) {
            troubledSince = NEVER;
        } else if (troubledSince == NEVER) {
            troubledSince = now;
        } else if (now - troubledSince > limit.toNanos()) {
            throw new DeliveryFailed("Nothing could be sent for " + limit + ": " + message
                    + ". Check the endpoint and the network, then go on with --resume.");
        }
        long delay = Math.min(LONGEST_DELAY_NANOS, FIRST_DELAY_NANOS << Math.min(attempt - 1, DOUBLINGS));
        return delay / 2 + (long) (jitter.nextDouble() * (delay / 2.0));
    }
}
