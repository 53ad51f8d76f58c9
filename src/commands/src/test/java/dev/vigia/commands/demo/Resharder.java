package dev.vigia.commands.demo;

import dev.vigia.local.services.Clients;
import dev.vigia.replay.ReplayProgress;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;

/** Splits the stream's first shard when a third of the rows has been sent, and merges its halves when two thirds have. */
final class Resharder implements DemoRun.Watcher {
    private final long rows;
    private int done;

    Resharder(long rows) {
        this.rows = rows;
    }

    /** Returns the number of changes of shards. */
    int done() {
        return done;
    }

    @Override
    public void see(Demo demo, DemoStatus status) {
        if (status.replay() == null || status.replay().step() != ReplayProgress.Step.SENDING || !demo.isSending()) {
            return;
        }
        long sent = status.replay().rows();
        if (done == 0 && sent > rows / 3) {
            change(demo, Resharder::split);
        } else if (done == 1 && sent > rows * 2 / 3) {
            change(demo, Resharder::merge);
        }
    }

    private void change(Demo demo, Change change) {
        try (KinesisClient kinesis = Clients.kinesis(demo.services().endpoints())) {
            List<Shard> open = kinesis.listShards(request -> request.streamName(Resources.STREAM)).shards().stream()
                    .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                    .sorted(Comparator.comparing(Resharder::first))
                    .toList();
            change.of(kinesis, open);
            done++;
        }
    }

    private static void split(KinesisClient kinesis, List<Shard> open) {
        BigInteger last = new BigInteger(open.get(0).hashKeyRange().endingHashKey());
        String middle = first(open.get(0)).add(last).shiftRight(1).toString();
        kinesis.splitShard(request -> request.streamName(Resources.STREAM)
                .shardToSplit(open.get(0).shardId())
                .newStartingHashKey(middle));
    }

    private static void merge(KinesisClient kinesis, List<Shard> open) {
        kinesis.mergeShards(request -> request.streamName(Resources.STREAM)
                .shardToMerge(open.get(0).shardId())
                .adjacentShardToMerge(open.get(1).shardId()));
    }

    private static BigInteger first(Shard shard) {
        return new BigInteger(shard.hashKeyRange().startingHashKey());
    }

    private interface Change {
        void of(KinesisClient kinesis, List<Shard> open);
    }
}
