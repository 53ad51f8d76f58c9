package dev.vigia.monitor.shards;

import java.util.Properties;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisherFactory;
import org.apache.flink.streaming.connectors.kinesis.model.StartingPosition;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxy;

/** Makes a {@link ShardReader} per shard, in place of the connector's own, for every source from Kinesis. */
public final class ShardReaders implements RecordPublisherFactory {
    @Override
    public RecordPublisher create(
            StartingPosition from, Properties properties, MetricGroup metrics, StreamShardHandle shard)
            throws InterruptedException {
        return new ShardReader(from, shard, KinesisProxy.create(properties), properties);
    }
}
