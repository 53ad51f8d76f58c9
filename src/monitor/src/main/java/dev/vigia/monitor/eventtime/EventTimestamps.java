package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import org.apache.flink.streaming.api.functions.AssignerWithPeriodicWatermarks;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Gives the consumer each record's time. A record that is neither a transaction nor a label gets the time of the one before
 * it. The consumer asks for watermarks only where there is an assigner; they come from {@link ShardTimes}.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class EventTimestamps implements AssignerWithPeriodicWatermarks<Arrival> {
    private static final long serialVersionUID = 1L;
    private static final Watermark NONE = new Watermark(Long.MIN_VALUE);

    @Override
    public long extractTimestamp(Arrival arrival, long previous) {
        return arrival.hasTime() ? arrival.time() : previous;
    }

    @Override
    public Watermark getCurrentWatermark() {
        return NONE;
    }
}
