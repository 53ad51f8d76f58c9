package dev.vigia.local.services;

import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** A stream of one shard, as the tests use it. */
record Stream(KinesisClient kinesis, String name) {

    void create() {
        Streams.create(kinesis, name, 1);
    }

    void put(String text) {
        kinesis.putRecord(
                request -> request.streamName(name).partitionKey("account").data(SdkBytes.fromUtf8String(text)));
    }

    List<String> read() {
        String shard = kinesis.listShards(request -> request.streamName(name))
                .shards()
                .get(0)
                .shardId();
        String start = kinesis.getShardIterator(request ->
                        request.streamName(name).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return kinesis.getRecords(request -> request.shardIterator(start)).records().stream()
                .map(one -> one.data().asUtf8String())
                .toList();
    }
}
