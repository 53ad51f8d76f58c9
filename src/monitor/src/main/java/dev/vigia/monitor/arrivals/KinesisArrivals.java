package dev.vigia.monitor.arrivals;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.eventtime.EventTimeSource;
import dev.vigia.monitor.eventtime.WaitLimits;
import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.monitor.shards.KinesisProperties;
import dev.vigia.transactions.arrivals.Arrival;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;

/**
 * Adds the sources of transactions and labels from Kinesis. Only this package, {@code eventtime}, {@code shards} and {@code
 * rules} use the connector, and the parts of Flink that version 2 removed.
 */
public final class KinesisArrivals {
    private KinesisArrivals() {}

    /** Adds the source of transactions; its records carry event time. */
    @SuppressWarnings("deprecation") // The connector has no other source that loses nothing on a reshard.
    public static DataStream<Arrival> addTo(StreamExecutionEnvironment environment, MonitorSettings settings) {
        return environment
                .addSource(source(settings), "arrivals", Types.ARRIVAL)
                .uid("arrivals");
    }

    /**
     * Adds the source of labels, if there is a stream of them; its records carry event time. Without a snapshot it begins
     * with the oldest that the stream still has.
     */
    @SuppressWarnings("deprecation") // See above.
    public static Optional<DataStream<Arrival>> labels(
            StreamExecutionEnvironment environment, MonitorSettings settings) {
        return settings.feedbackStream.map(stream -> environment
                .addSource(labels(stream, settings), "labels", Types.ARRIVAL)
                .setParallelism(1)
                .setMaxParallelism(1)
                .uid("labels"));
    }

    /** Makes the source of labels. A silent shard holds the others back no longer than judging may wait for labels. */
    private static EventTimeSource labels(String stream, MonitorSettings settings) {
        Properties properties = KinesisProperties.consumer(settings);
        properties.setProperty(ConsumerConfigConstants.STREAM_INITIAL_POSITION, "TRIM_HORIZON");
        Duration idle = settings.feedbackWait.isZero() ? settings.idleShard : settings.feedbackWait;
        return new EventTimeSource(stream, new LabelSchema(), properties, limits(settings, idle)).neverResting();
    }

    private static EventTimeSource source(MonitorSettings settings) {
        return new EventTimeSource(
                settings.stream,
                new ArrivalSchema(settings.mapping, settings.accountSecret),
                KinesisProperties.consumer(settings),
                limits(settings, settings.idleShard));
    }

    private static WaitLimits limits(MonitorSettings settings, Duration idle) {
        return new WaitLimits(settings.disorder, idle, settings.silentSender, settings.rowsAhead, settings.poll);
    }
}
