package dev.vigia.monitor.eventtime;

import dev.vigia.monitor.Records;
import dev.vigia.transactions.arrivals.Arrival;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.HashKeyRange;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.Shard;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;

/** One subtask of the source among others, on a clock that the test moves. */
final class SubtaskTimes {
    static final long DISORDER = 10_000;
    static final long IDLE = 30_000;
    static final long PROMISE = 900_000;
    static final int MOST_AHEAD = 400;
    static final long POLL = 60_000;

    final Lineage lineage = new Lineage();
    final ShardTimes times;
    private final TimeAgreement agreement;
    private final int subtask;
    private final int subtasks;
    private final TreeMap<String, Integer> indices = new TreeMap<>();
    /** What this subtask would have announced. */
    long announced = Long.MIN_VALUE;

    private SubtaskTimes(TimeAgreement agreement, int subtask, int subtasks) {
        this.agreement = agreement;
        this.subtask = subtask;
        this.subtasks = subtasks;
        this.times = new ShardTimes(
                new WaitLimits(
                        java.time.Duration.ofMillis(DISORDER),
                        java.time.Duration.ofMillis(IDLE),
                        java.time.Duration.ofMillis(PROMISE),
                        MOST_AHEAD,
                        java.time.Duration.ofMillis(POLL)),
                lineage);
    }

    static List<SubtaskTimes> of(int subtasks) {
        TimeAgreement agreement = new TimeAgreement();
        List<SubtaskTimes> all = new ArrayList<>();
        for (int subtask = 0; subtask < subtasks; subtask++) {
            all.add(new SubtaskTimes(agreement, subtask, subtasks));
        }
        return all;
    }

    static SubtaskTimes alone() {
        return of(1).get(0);
    }

    /** Returns what all of them together have announced: what an operator downstream takes for event time. */
    static long agree(List<SubtaskTimes> all, long now) {
        all.forEach(each -> each.agree(now));
        return all.stream().mapToLong(each -> each.announced).min().orElseThrow();
    }

    long agree(long now) {
        TimeReport own;
        CommonTime common;
        do {
            own = times.report(subtask, subtasks, now);
            common = agreement.report(own);
        } while (times.learn(common, now));
        announced = Math.max(announced, Math.min(common.eventTime, own.lowest));
        times.announced(announced);
        return announced;
    }

    /** Lists shards, all of them new, and takes those that are its own. */
    void list(List<StreamShardHandle> all, long now, String... own) {
        all.forEach(lineage::add);
        times.list(List.of(own), now);
        for (String shard : own) {
            register(shard, false, now);
        }
    }

    void register(String shard, boolean ended, long now) {
        indices.put(shard, indices.size());
        times.register(indices.get(shard), shard, ended, now);
    }

    /** Reads an answer with these records, after which there is nothing more. */
    void read(String shard, long now, Arrival... arrivals) {
        times.hasMore(shard, now);
        for (Arrival arrival : arrivals) {
            times.follow(indices.get(shard), arrival, now);
        }
        times.hasNothingMore(shard, now);
    }

    void read(String shard, Arrival arrival, long now) {
        read(shard, now, arrival);
    }

    /** Takes an answer whose records are still to be sent on. */
    void moreToRead(String shard, long now) {
        times.hasMore(shard, now);
    }

    void nothingMore(String shard, long now) {
        times.hasNothingMore(shard, now);
    }

    boolean isHeld(String shard) {
        return times.isTooFarAhead(indices.get(shard));
    }

    static String shard(int number) {
        return "shardId-" + "0".repeat(11) + number;
    }

    /** @param first to last: a part of a ring of 100 */
    static StreamShardHandle listed(int number, int first, int last, Integer... parents) {
        Shard shard = new Shard()
                .withShardId(shard(number))
                .withParentShardId(parents.length > 0 ? shard(parents[0]) : null)
                .withAdjacentParentShardId(parents.length > 1 ? shard(parents[1]) : null)
                .withHashKeyRange(new HashKeyRange()
                        .withStartingHashKey(BigInteger.valueOf(first).toString())
                        .withEndingHashKey(BigInteger.valueOf(last).toString()));
        return new StreamShardHandle("transactions", shard);
    }

    static List<String> names(List<StreamShardHandle> shards) {
        return shards.stream().map(each -> each.getShard().getShardId()).collect(Collectors.toList());
    }

    /** Reads three rows of this moment: so many a recording needs to be believed. */
    void readFrom(String shard, long time, long now) {
        for (int row = 0; row < 3; row++) {
            read(shard, row(time), now);
        }
    }

    static Arrival row(long time) {
        return Records.transaction("1", time);
    }
}
