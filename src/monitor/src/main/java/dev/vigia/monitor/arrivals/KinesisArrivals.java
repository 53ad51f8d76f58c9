package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.MonitorSettings;
import dev.vigia.monitor.encoding.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The stream of arrivals from Kinesis. Only this package and that of rules know the connector, and what it needs that Flink 2 removed. */
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
                KinesisProperties.consumer(settings),
                settings.disorder.toMillis(),
                settings.idleShard.toMillis());
    }
}
