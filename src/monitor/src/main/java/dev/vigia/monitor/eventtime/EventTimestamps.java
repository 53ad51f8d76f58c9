package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import org.apache.flink.streaming.api.functions.AssignerWithPeriodicWatermarks;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * The time of each record for the consumer, and what makes it ask for watermarks; those come from {@link ShardTimes}. What is
 * neither a transaction nor a label has no time of its own and gets that of the one before it.
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
