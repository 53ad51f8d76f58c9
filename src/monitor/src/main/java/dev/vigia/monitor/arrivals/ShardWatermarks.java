package dev.vigia.monitor.arrivals;

import dev.vigia.fraud.transactions.Arrival;
import org.apache.flink.streaming.api.functions.AssignerWithPeriodicWatermarks;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Event time in one shard: what is older than the newest transaction by more than the disorder bound will not come, nor
 * what is older than a marker says. A record that is no transaction has no time, and moves nothing.
 */
@SuppressWarnings("deprecation") // The one form in which this source has watermarks per shard.
final class ShardWatermarks implements AssignerWithPeriodicWatermarks<Arrival> {
    private static final long serialVersionUID = 1L;

    private final long disorderMillis;
    private long watermark = Long.MIN_VALUE;

    ShardWatermarks(long disorderMillis) {
        this.disorderMillis = disorderMillis;
    }

    @Override
    public long extractTimestamp(Arrival arrival, long before) {
        if (arrival.marker != null) {
            watermark = Math.max(watermark, arrival.marker.time.toEpochMilli() - 1);
        } else if (arrival.transaction != null) {
            watermark = Math.max(watermark, arrival.transaction.time - disorderMillis - 1);
            return arrival.transaction.time;
        }
        return watermark;
    }

    @Override
    public Watermark getCurrentWatermark() {
        return new Watermark(watermark);
    }
}
