package dev.vigia.monitor.shards;

import dev.vigia.monitor.settings.MonitorSettings;
import java.util.Properties;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/** Makes the connector's settings from the job's. */
public final class KinesisProperties {
    private KinesisProperties() {}

    /** Returns the region and the address of Kinesis. */
    public static Properties client(MonitorSettings settings) {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.AWS_REGION, settings.region);
        settings.kinesisEndpoint.ifPresent(
                endpoint -> properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, endpoint.toString()));
        return properties;
    }

    /** Returns the same, and how often and how much is read. */
    public static Properties consumer(MonitorSettings settings) {
        Properties properties = client(settings);
        properties.setProperty(ConsumerConfigConstants.STREAM_INITIAL_POSITION, settings.startAt);
        properties.setProperty(
                ConsumerConfigConstants.SHARD_GETRECORDS_INTERVAL_MILLIS, Long.toString(settings.poll.toMillis()));
        properties.setProperty(
                ConsumerConfigConstants.SHARD_DISCOVERY_INTERVAL_MILLIS, Long.toString(settings.discovery.toMillis()));
        properties.setProperty(ConsumerConfigConstants.SHARD_GETRECORDS_MAX, Integer.toString(settings.recordsPerPoll));
        return properties;
    }
}
