package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.connectors.kinesis.FlinkKinesisConsumer;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisherFactory;
import org.apache.flink.streaming.connectors.kinesis.model.KinesisStreamShardState;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/**
 * The connector's consumer with event time that waits for every shard.
 *
 * <p>Left to itself the consumer takes no account of a shard that it has not read a record from yet, and calls a subtask
 * idle that has only such shards; while the shards are being opened their siblings run ahead, and their first records come
 * out late. Here such a shard holds event time back like any other, until it has been silent for the idle interval.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class EventTimeSource extends FlinkKinesisConsumer<Arrival> {
    private static final long serialVersionUID = 1L;

    private final long disorderMillis;
    private final long idleMillis;
    private boolean rests = true;

    EventTimeSource(
            String stream,
            KinesisDeserializationSchema<Arrival> schema,
            Properties properties,
            long disorderMillis,
            long idleMillis) {
        super(stream, schema, properties);
        this.disorderMillis = disorderMillis;
        this.idleMillis = idleMillis;
        setPeriodicWatermarkAssigner(new EventTimestamps());
    }

    /** The same, which does not say so when all its shards are silent: for who decides by himself how long to wait. */
    EventTimeSource neverResting() {
        rests = false;
        return this;
    }

    @Override
    protected Fetcher createFetcher(
            List<String> streams,
            SourceContext<Arrival> context,
            RuntimeContext runtime,
            Properties properties,
            KinesisDeserializationSchema<Arrival> schema) {
        return new Fetcher(streams, context, runtime, properties, schema);
    }

    /** Follows each shard's event time beside the consumer's own book-keeping, which it replaces. */
    final class Fetcher extends KinesisDataFetcher<Arrival> {
        private final ShardTimes times = new ShardTimes(disorderMillis, idleMillis);
        private final Announcements announcements;

        Fetcher(
                List<String> streams,
                SourceContext<Arrival> context,
                RuntimeContext runtime,
                Properties properties,
                KinesisDeserializationSchema<Arrival> schema) {
            super(
                    streams,
                    context,
                    runtime,
                    properties,
                    schema,
                    getShardAssigner(),
                    getPeriodicWatermarkAssigner(),
                    null);
            this.announcements = new Announcements(context);
        }

        @Override
        protected RecordPublisherFactory createRecordPublisherFactory() {
            return new ShardReaders();
        }

        @Override
        public int registerNewSubscribedShardState(KinesisStreamShardState shard) {
            int index = super.registerNewSubscribedShardState(shard);
            times.register(index, getCurrentTimeMillis());
            return index;
        }

        @Override
        protected void emitRecordAndUpdateState(Arrival arrival, long timestamp, int shard, SequenceNumber sequence) {
            times.hold(shard);
            super.emitRecordAndUpdateState(arrival, timestamp, shard, sequence);
            times.follow(shard, arrival, getCurrentTimeMillis());
        }

        @Override
        protected void emitWatermark() {
            long watermark = times.watermark(getCurrentTimeMillis());
            if (rests || watermark != ShardTimes.ALL_IDLE) {
                announcements.announce(watermark);
            }
        }

        @Override
        public void shutdownFetcher() {
            announcements.close();
            super.shutdownFetcher();
        }
    }
}
