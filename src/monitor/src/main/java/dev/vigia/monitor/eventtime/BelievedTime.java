package dev.vigia.monitor.eventtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The latest event time of a shard that its rows make believable.
 *
 * <p>One row dated years ahead would make every row after it late. So event time follows a row at once only if the row is at
 * most a day ahead of those before it. The time between their arrivals is added to that day, so that a stream which was silent
 * over a weekend goes on at once. A row farther ahead is believed once {@value #CONFIRMATIONS} rows one after the other are:
 * event time then follows the earliest of them. The same holds for a shard's first rows, unless they are of the day on which
 * they arrive.
 */
final class BelievedTime {
    static final int CONFIRMATIONS = 3;
    static final long JUMP_MILLIS = 86_400_000L;

    private long reached = Long.MIN_VALUE;
    private long reachedAt;
    private long earliestAhead = Long.MAX_VALUE;
    private int ahead;

    /**
     * Follows the next row.
     *
     * @param arrivedAt when the stream took it, milliseconds
     * @return the latest believed time, {@link Long#MIN_VALUE} if there is none yet
     */
    long follow(long time, long arrivedAt) {
        if (isBelievable(time, arrivedAt)) {
            reach(time, arrivedAt);
        } else {
            earliestAhead = Math.min(earliestAhead, time);
            ahead++;
            if (ahead >= CONFIRMATIONS) {
                reach(earliestAhead, arrivedAt);
            }
        }
        return reached;
    }

    /** Takes over the time of a marker. */
    void confirm(long time, long arrivedAt) {
        reach(time, arrivedAt);
    }

    BelievedTime copy() {
        BelievedTime copy = new BelievedTime();
        copy.reached = reached;
        copy.reachedAt = reachedAt;
        copy.earliestAhead = earliestAhead;
        copy.ahead = ahead;
        return copy;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(reached);
        out.writeLong(reachedAt);
        out.writeLong(earliestAhead);
        out.writeInt(ahead);
    }

    static BelievedTime read(DataInputStream in) throws IOException {
        BelievedTime read = new BelievedTime();
        read.reached = in.readLong();
        read.reachedAt = in.readLong();
        read.earliestAhead = in.readLong();
        read.ahead = in.readInt();
        return read;
    }

    private boolean isBelievable(long time, long arrivedAt) {
        if (reached == Long.MIN_VALUE) {
            // The first rows can be compared with their arrival alone.
            return Math.abs(arrivedAt - time) <= JUMP_MILLIS;
        }
        return time <= reached + JUMP_MILLIS + Math.max(0, arrivedAt - reachedAt);
    }

    private void reach(long time, long arrivedAt) {
        if (time > reached) {
            reached = time;
            reachedAt = arrivedAt;
        }
        earliestAhead = Long.MAX_VALUE;
        ahead = 0;
    }
}
