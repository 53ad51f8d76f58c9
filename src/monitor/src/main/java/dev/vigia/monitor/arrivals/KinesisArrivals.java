package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.MonitorSettings;
import dev.vigia.monitor.encoding.Types;
import java.util.Properties;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/** The stream of arrivals from Kinesis. Only this package knows the connector, and what it needs that Flink 2 removed. */
public final class KinesisArrivals {
    private KinesisArrivals() {}

    /** Adds the source; its records carry event time. */
    @SuppressWarnings("deprecation") // The connector has no other source that loses nothing on a reshard.
    public static DataStream<Arrival> addTo(StreamExecutionEnvironment environment, MonitorSettings settings) {
        return environment
                .addSource(source(settings), "arrivals", Types.ARRIVAL)
                .uid("arrivals");
    }

    private static EventTimeSource source(MonitorSettings settings) {
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
