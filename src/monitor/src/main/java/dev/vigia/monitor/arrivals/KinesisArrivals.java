package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.MonitorSettings;
import java.util.Properties;
import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/** The stream of arrivals from Kinesis. Only this and {@link EventTimeSource} know the connector, which Flink 2 removed. */
@SuppressWarnings("deprecation")
public final class KinesisArrivals {
    private KinesisArrivals() {}

    public static SourceFunction<Arrival> of(MonitorSettings settings) {
        return new EventTimeSource(
                settings.stream,
                new ArrivalSchema(settings.mapping, settings.accountSecret),
                properties(settings),
                settings.disorder.toMillis(),
                settings.idleShard.toMillis());
    }

    private static Properties properties(MonitorSettings settings) {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.AWS_REGION, settings.region);
        settings.kinesisEndpoint.ifPresent(
                endpoint -> properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.toString()));
        properties.setProperty(ConsumerConfigConstants.STREAM_INITIAL_POSITION, settings.startAt);
        properties.setProperty(
                ConsumerConfigConstants.SHARD_GETRECORDS_INTERVAL_MILLIS, Long.toString(settings.poll.toMillis()));
        properties.setProperty(ConsumerConfigConstants.SHARD_GETRECORDS_MAX, Integer.toString(settings.recordsPerPoll));
        return properties;
    }
}
