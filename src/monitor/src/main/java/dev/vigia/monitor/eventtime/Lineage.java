package dev.vigia.monitor.eventtime;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;

/** The listed shards of a stream, with the successors of each. */
final class Lineage {
    /** The answer while the successors of a shard are not all listed. */
    static final long UNKNOWN = Long.MAX_VALUE;

    private final Map<String, Listed> shards = new HashMap<>();
    private long newest = -1;

    synchronized void add(StreamShardHandle handle) {
        Listed shard = new Listed(handle);
        shards.put(shard.id, shard);
        newest = Math.max(newest, number(shard.id));
    }

    /** Returns the highest number of a listed shard; -1 if there is none. */
    synchronized long newest() {
        return newest;
    }

    /** Returns the highest number among the successors of an ended shard, once they cover its whole range. */
    synchronized long successors(String ended) {
        Listed before = shards.get(ended);
        if (before == null) {
            return UNKNOWN;
        }
        BigInteger covered = BigInteger.ZERO;
        long highest = -1;
        for (Listed shard : shards.values()) {
            if (ended.equals(shard.parent) || ended.equals(shard.adjacentParent)) {
                // Successors do not overlap, so the sum tells whether they cover the range.
                covered = covered.add(shard.common(before));
                highest = Math.max(highest, number(shard.id));
            }
        }
        return highest >= 0 && covered.compareTo(before.size()) >= 0 ? highest : UNKNOWN;
    }

    /** Shards are numbered in the order of their making: {@code shardId-000000000012}. */
    private static long number(String shard) {
        return Long.parseLong(shard.substring(shard.lastIndexOf('-') + 1));
    }

    private static final class Listed {
        private final String id;
        private final String parent;
        private final String adjacentParent;
        private final BigInteger first;
        private final BigInteger last;

        Listed(StreamShardHandle handle) {
            id = handle.getShard().getShardId();
            parent = handle.getShard().getParentShardId();
            adjacentParent = handle.getShard().getAdjacentParentShardId();
            first = new BigInteger(handle.getShard().getHashKeyRange().getStartingHashKey());
            last = new BigInteger(handle.getShard().getHashKeyRange().getEndingHashKey());
        }

        BigInteger size() {
            return last.subtract(first).add(BigInteger.ONE);
        }

        BigInteger common(Listed other) {
            return last.min(other.last)
                    .subtract(first.max(other.first))
                    .add(BigInteger.ONE)
                    .max(BigInteger.ZERO);
        }
    }
}
