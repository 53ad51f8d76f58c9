package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.MonitorSettings;
import java.util.Properties;
import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.connectors.kinesis.FlinkKinesisConsumer;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/** The stream of arrivals. The only class that knows the connector, whose interface Flink 2 removed. */
@SuppressWarnings("deprecation")
public final class KinesisArrivals {
    private KinesisArrivals() {}

    public static SourceFunction<Arrival> of(MonitorSettings settings) {
        FlinkKinesisConsumer<Arrival> consumer = new FlinkKinesisConsumer<>(
                settings.stream, new ArrivalSchema(settings.mapping, settings.accountSecret), properties(settings));
        consumer.setPeriodicWatermarkAssigner(new ShardWatermarks(settings.disorder.toMillis()));
        return consumer;
    }

    private static Properties properties(MonitorSettings settings) {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.AWS_REGION, settings.region);
        settings.kinesisEndpoint.ifPresent(
                endpoint -> properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.toString()));
        properties.setProperty(ConsumerConfigConstants.STREAM_INITIAL_POSITION, settings.startAt);
        properties.setProperty(
                ConsumerConfigConstants.SHARD_GETRECORDS_INTERVAL_MILLIS, Long.toString(settings.poll.toMillis()));
        properties.setProperty(
                ConsumerConfigConstants.SHARD_IDLE_INTERVAL_MILLIS, Long.toString(settings.idleShard.toMillis()));
        return properties;
    }
}
