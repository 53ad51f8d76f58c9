package dev.vigia.monitor.eventtime;

import java.io.Serializable;
import java.time.Duration;

/** Limits on what the source waits for: how long for a silent shard or sender, and for how many rows. */
public final class WaitLimits implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LEAST_ANSWER_MILLIS = 5_000;

    final long disorderMillis;
    final long idleMillis;
    final long promiseMillis;
    final int mostAhead;
    /** How long an answer of Kinesis counts while the next one is on its way. */
    final long answerMillis;

    /**
     * Makes limits.
     *
     * @param disorder how far back in event time a row may come after a later one
     * @param idle how long a shard that is read to its tip may be silent before it no longer holds event time back
     * @param promise how long a sender that has promised markers may be silent in a shard that is read to its tip
     * @param mostAhead how many rows of a subtask may have been sent on ahead of the slowest shard, 1 or more
     * @param poll how often each shard is asked for records
     */
    public WaitLimits(Duration disorder, Duration idle, Duration promise, int mostAhead, Duration poll) {
        this.disorderMillis = notNegative("disorder", disorder);
        this.idleMillis = notNegative("idle", idle);
        this.promiseMillis = notNegative("promise", promise);
        this.mostAhead = mostAhead;
        this.answerMillis = Math.max(LEAST_ANSWER_MILLIS, 2 * notNegative("poll", poll));
        if (mostAhead < 1) {
            throw new IllegalArgumentException("Cannot wait for " + mostAhead + " rows. Give 1 or more.");
        }
    }

    private static long notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Cannot wait for " + name + " " + duration + ": it is below zero.");
        }
        return duration.toMillis();
    }
}
