package dev.vigia.monitor.rules;

import dev.vigia.monitor.shards.ShardReaders;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.streaming.connectors.kinesis.FlinkKinesisConsumer;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisherFactory;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/** The connector's consumer, with {@link ShardReaders}: no aggregate can end it. */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class PushSource extends FlinkKinesisConsumer<byte[]> {
    private static final long serialVersionUID = 1L;

    PushSource(String stream, DeserializationSchema<byte[]> schema, Properties properties) {
        super(stream, schema, properties);
    }

    @Override
    protected KinesisDataFetcher<byte[]> createFetcher(
            List<String> streams,
            SourceContext<byte[]> context,
            RuntimeContext runtime,
            Properties properties,
            KinesisDeserializationSchema<byte[]> schema) {
        return new KinesisDataFetcher<>(
                streams,
                context,
                runtime,
                properties,
                schema,
                getShardAssigner(),
                getPeriodicWatermarkAssigner(),
                // No watermark tracker: pushes have no event time.
                null) {
            @Override
            protected RecordPublisherFactory createRecordPublisherFactory() {
                return new ShardReaders();
            }
        };
    }
}
