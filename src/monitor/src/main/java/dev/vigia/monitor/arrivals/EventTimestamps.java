package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import org.apache.flink.streaming.api.functions.AssignerWithPeriodicWatermarks;
import org.apache.flink.streaming.api.watermark.Watermark;

/** The time of each record for the consumer, and what makes it ask for watermarks; those come from {@link ShardTimes}. */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class EventTimestamps implements AssignerWithPeriodicWatermarks<Arrival> {
    private static final long serialVersionUID = 1L;

    @Override
    public long extractTimestamp(Arrival arrival, long arrivedAt) {
        return arrival.transaction == null ? arrivedAt : arrival.transaction.time;
    }

    @Override
    public Watermark getCurrentWatermark() {
        return new Watermark(Long.MIN_VALUE);
    }
}
