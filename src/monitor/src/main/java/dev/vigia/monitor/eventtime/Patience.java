package dev.vigia.monitor.eventtime;

import java.io.Serializable;
import java.time.Duration;

/** How long the source waits for whom, and for how many rows. */
public final class Patience implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LEAST_ANSWER_MILLIS = 5_000;

    final long disorderMillis;
    final long idleMillis;
    final long promiseMillis;
    final int mostAhead;
    /** How long an answer is good for, the next one being on its way. */
    final long answerMillis;

    /**
     * Makes them.
     *
     * @param disorder how far back in event time a row may come after a later one
     * @param idle how long a shard that is read to its tip may be silent before it no longer holds event time back
     * @param promise how long a sender that has promised markers may be silent in a shard that is read to its tip
     * @param mostAhead how many rows of a subtask may have been sent on ahead of the slowest shard
     * @param poll how often each shard is asked for records
     */
    public Patience(Duration disorder, Duration idle, Duration promise, int mostAhead, Duration poll) {
        this.disorderMillis = disorder.toMillis();
        this.idleMillis = idle.toMillis();
        this.promiseMillis = promise.toMillis();
        this.mostAhead = mostAhead;
        this.answerMillis = Math.max(LEAST_ANSWER_MILLIS, 2 * poll.toMillis());
    }
}
