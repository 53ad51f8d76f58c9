package dev.vigia.transactions.errors;

import java.time.Duration;

/**
 * Exponential backoff: the delay before the next attempt doubles with each failure in a row, up to a longest delay.
 *
 * <p>It only computes. The caller decides when to give up and lets the time pass, because a loop that serves several shards
 * must not sleep, and because tests have a clock of their own.
 */
public final class Backoff {
    private final long firstNanos;
    private final long longestNanos;

    public Backoff(Duration first, Duration longest) {
        if (first.isZero() || first.isNegative() || first.compareTo(longest) > 0) {
            throw new IllegalArgumentException("Cannot wait " + first + " first and " + longest
                    + " at most. Give a first delay above zero and a longest one that is not shorter.");
        }
        this.firstNanos = first.toNanos();
        this.longestNanos = longest.toNanos();
    }

    /**
     * Returns the delay before the next attempt.
     *
     * @param failures in a row so far, at least 1
     */
    public Duration after(int failures) {
        return Duration.ofNanos(nanos(failures));
    }

    /**
     * Returns the delay with "equal jitter": half of it is fixed, and the other half is multiplied by {@code chance}. So
     * clients that failed together do not all come back together (M. Brooker, "Exponential Backoff And Jitter", AWS
     * Architecture Blog, 2015).
     *
     * @param chance from 0 to 1
     */
    public Duration after(int failures, double chance) {
        long nanos = nanos(failures);
        return Duration.ofNanos(nanos / 2 + (long) (chance * (nanos / 2.0)));
    }

    private long nanos(int failures) {
        // A double holds these powers of two exactly, and does not overflow as a shift would.
        return (long) Math.min(longestNanos, firstNanos * Math.pow(2, failures - 1.0));
    }
}
